@testable import Hygiene
import Testing

@Suite struct WordTableTests {
  private func words(_ table: WordTable) -> [String] {
    (0..<table.count).map { index in
      table.withWord(index) { span in String(decoding: span.indices.map { span[$0] }, as: UTF8.self) }
    }
  }

  private func has(_ table: WordTable, _ word: String) -> Bool {
    table.contains(Array(word.utf8).span)
  }

  @Test func theLargeListIsWhole() {
    let list = words(LargeWordList.table)
    #expect(Set(list).count == 7776)
    #expect(list.allSatisfy { (3...9).contains($0.utf8.count) })
    #expect(list.first == "abacus" && list.last == "zoom")
    #expect(list == list.sorted())
    // FNV-1a of the words, one a line, computed apart from this program over the list as published.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (list.joined(separator: "\n") + "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    print("word list: \(list.count) words, FNV-1a \(String(hash, radix: 16))")
    #expect(hash == 0xD8C960F603063976)
    // A joined phrase falls into words in one way alone.
    #expect(list.filter { $0.contains("-") } == ["drop-down", "felt-tip", "t-shirt", "yo-yo"])
    #expect(Set(list).isDisjoint(with: ["drop", "felt", "t", "yo"]))
  }

  @Test func eachWordIsFoundAndNoOther() {
    var found = 0
    for table in [LargeWordList.table, CommonWords.table] {
      let list = words(table)
      let set = Set(list)
      for word in list {
        if has(table, word), has(table, word.uppercased()) { found += 1 }
        for changed in [word + "q", "q" + word, String(word.dropLast()), word + "."]
        where !set.contains(changed) {
          #expect(!has(table, changed), "\(changed)")
        }
      }
      #expect(list == list.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
    print("word lists: \(found) of \(LargeWordList.table.count + CommonWords.table.count) words found")
    #expect(found == LargeWordList.table.count + CommonWords.table.count)
  }
}
