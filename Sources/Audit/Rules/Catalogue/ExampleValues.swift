/// Made-up values for examples, put together so that no scanner, this one included, takes the source for a leak.
enum ExampleValues {
  static let strong = joined("vX4", "tQ9mZ2", "rLk7Wp")
  static let other = joined("Jd8", "wN3yHs6", "cTfB5q")
  static let hex = joined(
    "9f1c", "6b27e40d", "83a5f2c8", "71d94e06", "ab35c8f1", "20e7d46b", "90fa52c3", "1d8e")
  static let base64 = joined("dmxQ", "N2tTOXhX", "MmJHNGpI", "NnlSMXpN")
  static let long = joined("Zr7u", "Kp2xVq9w", "Lm4sTn8y", "Hb3cGd6f", "Jj5aEe1t")

  private static func joined(_ pieces: String...) -> String { pieces.joined() }
}
