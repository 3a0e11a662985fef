/// How long a vault stays unlocked: a number and one of `s`, `m`, `h` and `d`.
struct UnlockDuration {
  /// 1 second to 7 days.
  let seconds: UInt32
  /// As it was given.
  let text: String

  private static let longest: UInt32 = 7 * 86_400

  /// Reads a duration such as `90s`, `15m`, `8h` or `1d`; no sign, no leading zero, no fraction.
  init(_ text: String) throws(CommandError) {
    let units: [Character: UInt32] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let digits = text.dropLast()
    guard let unit = text.last.flatMap({ units[$0] }), !digits.hasPrefix("0"),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = UInt32(digits), number <= Self.longest / unit
    else {
      throw .usage(
        "'\(printable(text))' is no time to stay unlocked: 1s to 7d",
        hint: "--for 90s, --for 15m, --for 8h or --for 1d")
    }
    seconds = number * unit
    self.text = text
  }
}
