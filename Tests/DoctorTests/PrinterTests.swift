import Testing

@testable import Commands

@Suite struct PrinterTests {
  private static let checkup: Checkup = {
    var checkup = Checkup()
    checkup.add("vault", [Finding("vault", .ok, "secrets.pbk is valid: 12 secrets, epoch 4, 3,210 bytes")])
    checkup.add("nothing", [])
    checkup.add(
      "machine",
      [
        Finding(
          "swap", .warning, "secrets may be written to /dev/sda2, swap that isn't known to be encrypted",
          hint: "encrypt the swap, or let memory be locked"),
        Finding("x", .error, String(repeating: "long", count: 30)),
        .notKnown("y", "whether it is so", because: "nobody says"),
      ])
    return checkup
  }()

  private func lines(_ columns: Int?, coloured: Bool = false) -> [String] {
    let style = Style(isTerminal: coloured, environment: ["TERM": "xterm"])
    return CheckupPrinter(style: style, columns: columns).lines(Self.checkup)
  }

  @Test func wideEnoughNothingIsBroken() {
    #expect(
      lines(nil) == [
        "vault", "  ok       secrets.pbk is valid: 12 secrets, epoch 4, 3,210 bytes", "machine",
        "  warning  secrets may be written to /dev/sda2, swap that isn't known to be encrypted",
        "           hint: encrypt the swap, or let memory be locked",
        "  error    " + String(repeating: "long", count: 30),
        "  unknown  whether it is so is not known here: nobody says",
        "4 checks: 1 error, 1 warning, 1 ok, 1 not known here",
      ])
  }

  @Test(arguments: [40, 59, 60, 80, 100])
  func linesKeepToTheWidth(_ columns: Int) {
    let lines = lines(columns)
    for line in lines where !line.contains("longlong") { #expect(line.count <= columns, "\(line)") }
    // Nothing but spaces is lost or added.
    let words = { (text: [String]) in text.joined(separator: " ").split(separator: " ") }
    #expect(words(lines) == words(self.lines(nil)))
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test func colourIsPutRoundWordsAlone() {
    let plain = lines(80)
    let coloured = lines(80, coloured: true).map { line in
      line.replacing(/\u{1b}\[[0-9;]*m/, with: "")
    }
    #expect(coloured == plain)
    #expect(lines(80, coloured: true).contains { $0.contains("\u{1b}[1;33mwarning\u{1b}[0m") })
  }

  @Test func numbersAreGrouped() {
    #expect(
      [0, 7, 999, 1000, 16_777_216, -1234].map(grouped) == ["0", "7", "999", "1,000", "16,777,216", "-1,234"])
  }
}
