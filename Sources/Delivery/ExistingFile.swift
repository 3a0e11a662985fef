internal import SafeFiles
internal import SecretMemory

/// What is where a file is to be delivered.
enum ExistingFile: ~Copyable {
  /// Nothing.
  case absent
  /// A regular file, read.
  case contents(SecretFileContents)
  /// A regular file larger than anything that is ever delivered there.
  case tooLarge(FileStatus)
  /// Something that is not replaced.
  case unsafe(FileError)

  /// Looks at a file of a folder.
  ///
  /// - Parameter limit: the most bytes that a delivered file can have.
  init(_ name: String, in folder: borrowing Folder, limit: Int) throws(DeliveryError) {
    do {
      self = .contents(try folder.readSecretFile(name, limit: limit))
    } catch .notFound {
      self = .absent
    } catch .tooLarge(let path, _) {
      guard let status = try files({ () throws(FileError) in try folder.status(of: name) }) else {
        throw .file(.changedMeanwhile(path: path))
      }
      self = .tooLarge(status)
    } catch {
      guard error.isAboutTheTarget else { throw .file(error) }
      self = .unsafe(error)
    }
  }
}
