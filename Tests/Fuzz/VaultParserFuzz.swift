import SecretMemory
import VaultFormat

/// What libFuzzer calls with each input: a vault file, then the same bytes as a decrypted record.
///
/// A crash is what it looks for, and a file or record that is accepted in more than one spelling.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzVaultParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let document = try? VaultParser.parse(bytes) {
    precondition(spelling(of: document) == bytes, "a vault is accepted in two spellings")
  }
  let padded = SecretBytes(copying: bytes.span)
  if let record = try? Record(padded: padded) {
    if let again = try? Record.padded(record.metadata, record.value) {
      let isSame = again.isEqual(to: padded)
      precondition(isSame, "a record is accepted in two spellings")
    } else {
      preconditionFailure("a record is accepted that can't be written")
    }
  }
  return 0
}

/// Writes a document from its values alone.
private func spelling(of document: VaultDocument) -> [UInt8] {
  var writer = VaultWriter(vaultID: document.vaultID, sealKey: document.sealKey)
  writer.append(slots: document.slots)
  for entry in document.entries {
    let start = VaultWriter.lineUpToBlob(
      isTombstone: entry.isTombstone, name: document.name(of: entry), version: entry.version,
      date: document.date(of: entry))
    writer.append(line: VaultWriter.line(upToBlob: start, blob: document.blob(of: entry))[...])
  }
  return writer.sealed(epoch: document.epoch, parents: document.parents) { _ in document.signature }
}
