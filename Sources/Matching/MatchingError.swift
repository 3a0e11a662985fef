/// Why literals can't be searched for.
package enum MatchingError: Error, Equatable {
  /// The library is not installed, or is another than is known.
  case libraryMissing
  /// The processor lacks instructions that the library is built for.
  case processorUnsupported
  /// The library could not do a step; the step's name.
  case libraryFailure(operation: String)
}
