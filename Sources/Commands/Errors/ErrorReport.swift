/// An error as a person reads it: one sentence, and the command that helps where there is one.
struct ErrorReport {
  let sentence: String
  let hint: String?
  /// What belongs to the sentence, a line each: names and rules, never values.
  let details: [String]

  init(_ sentence: String, hint: String? = nil, details: [String] = []) {
    self.sentence = sentence
    self.hint = hint
    self.details = details
  }

  init(_ error: CommandError) { self = Sentences.report(error) }

  func print(in context: CommandContext) {
    guard !sentence.isEmpty else { return }
    let errors = context.errors
    for detail in details { errors.line(detail) }
    errors.line("\(errors.style.error("error:")) \(sentence)")
    if let hint { errors.line("\(errors.style.hint("hint:")) \(hint)") }
  }
}

/// Text from outside, such as a file name, made safe to print: control characters are shown as escapes.
///
/// Without this, a hostile name could move the cursor and rewrite what the terminal shows.
func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
