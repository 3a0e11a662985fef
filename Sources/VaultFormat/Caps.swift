/// The sizes beyond which a vault is refused, whatever else it holds.
///
/// They bound the memory and time that a hostile file can take. Source: Docs/vault-format.md, 'Caps'.
public enum Caps {
  /// The largest vault file, in bytes: 16 MiB.
  public static let fileBytes = 16 * 1024 * 1024
  /// The most lines in a file, the header and the seal included.
  public static let lines = 20_000
  /// The longest line, in bytes, its line feed not counted.
  public static let lineBytes = 1_500_000
  /// The largest value, in bytes: 1 MiB.
  public static let valueBytes = 1024 * 1024
  /// The largest metadata, in bytes of JSON.
  public static let metadataBytes = 16 * 1024
  /// The longest note, in bytes of UTF-8.
  public static let noteBytes = 4096
  /// The most tags of one secret.
  public static let tags = 32
  /// The longest secret name, in bytes.
  public static let nameBytes = 255
  /// The longest slot label or tag, in bytes.
  public static let labelBytes = 64
  /// The most slots of a vault.
  public static let slots = 32
  /// The most versions of one secret, the current one and a tombstone included.
  public static let versions = 100
  /// The number of versions kept when a secret changes.
  public static let versionsKeptByDefault = 10
  /// The scrypt costs, as the base-2 logarithm of N, that are read.
  public static let readableLog2N = 10...20
  /// The scrypt costs, as the base-2 logarithm of N, that are written.
  public static let writableLog2N = 15...20
  /// The scrypt cost of a new slot, as the base-2 logarithm of N.
  public static let defaultLog2N = 17
  /// The largest sum of N over all passphrase slots, since one unlock may have to try them all.
  public static let passphraseWork = 1 << 21
  /// The largest version or epoch: 16 decimal digits.
  public static let counter: UInt64 = 9_999_999_999_999_999
}
