/// Why bytes are not a vault, or a part of one.
public enum FormatError: Error, Equatable, Sendable {
  /// The file is over ``Caps/fileBytes``.
  case fileTooLarge
  /// The file has no bytes.
  case emptyFile
  /// The file doesn't begin with the word `pbk1`: it's no vault, or one of another version.
  case notAVault
  /// A line breaks the grammar, the order or a cap; lines count from 1.
  case badLine(Int, LineFault)
  /// A secret's name isn't one; the text is what was given.
  case badName(String)
  /// A slot label or tag isn't one; the text is what was given.
  case badLabel(String)
  /// A date or time isn't one; the text is what was given.
  case badDate(String)
  /// A rotation period isn't one; the text is what was given.
  case badPeriod(String)
  /// A decrypted record's length field, padding or metadata is not as written by any conforming program.
  case badRecord
  /// A value is over ``Caps/valueBytes``.
  case valueTooLarge(bytes: Int)
  /// Metadata is over ``Caps/metadataBytes``, or its note or tags over theirs.
  case metadataTooLarge
}

/// What is wrong with a line of a vault.
public enum LineFault: Equatable, Sendable {
  /// The file ends in the middle of the line.
  case noLineFeed
  /// The line is over ``Caps/lineBytes``.
  case tooLong
  /// The file has more than ``Caps/lines`` lines.
  case tooManyLines
  /// Another kind of line belongs here: slots follow the header, entries the slots, the seal is last.
  case unexpectedLine
  /// A field is missing, there is one too many, or they're parted by something else than one space.
  case wrongFields
  /// A field isn't canonical base64url of the length that belongs there.
  case badBase64
  /// A number isn't canonical decimal in its range.
  case badNumber
  /// The date isn't a UTC time of the form `YYYY-MM-DDTHH:MM:SSZ`.
  case badDate
  /// The secret's name is not within the grammar.
  case badName
  /// The slot's label is not within the grammar.
  case badLabel
  /// The slot's type is unknown.
  case unknownSlotType
  /// The encrypted record's length is none that padding gives.
  case badBlobLength
  /// The line doesn't sort after the one before, or stands twice, or has the type and label of another slot.
  case outOfOrder
  /// More than ``Caps/slots`` slots.
  case tooManySlots
  /// The passphrase slots together ask for more than ``Caps/passphraseWork``.
  case tooMuchWork
  /// More than ``Caps/versions`` versions of one secret.
  case tooManyVersions
  /// The parents and the epoch don't go together.
  case badParents
  /// Something follows the seal.
  case trailingBytes
}
