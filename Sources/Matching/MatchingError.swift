/// Why literals can't be searched for.
package enum MatchingError: Error, Equatable {
  /// The library could not do a step; the step's name.
  case libraryFailure(operation: String)
}
