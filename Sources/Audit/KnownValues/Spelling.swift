/// How a value is written where it is found.
package enum Spelling: String, Sendable, CaseIterable {
  case plain, base64, hexadecimal, url, json, shell, xml
  /// A line out of the middle of a private key, which stays when the key is indented.
  case keyLine

  /// Where it stands in a sentence: 'the value of X stands here …'.
  var phrase: String {
    switch self {
    case .plain: "as it is"
    case .base64: "in base64"
    case .hexadecimal: "in hexadecimal"
    case .url: "with a URL's escapes"
    case .json: "with JSON's escapes"
    case .shell: "with a shell's escapes"
    case .xml: "with XML's escapes"
    case .keyLine: "in part, as a line of the key"
    }
  }
}
