/// All forms of tokens that are known, by theme.
package enum TokenRules {
  /// A rule's index in it is what a match names.
  package static let all: [TokenRule] = [
    codeHosting, gitLab, packageRegistries, buildsAndChecks, amazonAndGoogle, otherGreatClouds, hosting,
    namesAndDelivery, languageModels, modelTools, messages, mailAndCalls, payments, shopsAndBanks,
    keepersOfSecrets, infrastructure, watching, useOfProducts, data, moreData, newerForms, work, customers,
    developers,
    identity, filesAndPlaces, privateKeyFiles, sitesAndRegistries, moneyAndPapers, workInTheOpen,
    thingsAndPictures,
    anyProgram,
  ].flatMap { $0 }
}

/// Lists rules one by one: the compiler checks each by itself, which it does not with a literal of many.
@resultBuilder
enum TokenRuleBuilder {
  static func buildBlock(_ rules: TokenRule...) -> [TokenRule] { rules }
}
