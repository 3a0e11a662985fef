/// Made-up values for examples, put together so that no scanner takes the source for a leak.
enum ExampleValues {
  static let strong = "vX4" + "tQ9mZ2" + "rLk7Wp"
  static let other = "Jd8" + "wN3yHs6" + "cTfB5q"
  static let hex =
    "9f1c" + "6b27e40d" + "83a5f2c8" + "71d94e06" + "ab35c8f1" + "20e7d46b" + "90fa52c3" + "1d8e"
  static let base64 = "dmxQ" + "N2tTOXhX" + "MmJHNGpI" + "NnlSMXpN"
  static let long = "Zr7u" + "Kp2xVq9w" + "Lm4sTn8y" + "Hb3cGd6f" + "Jj5aEe1t"
}
