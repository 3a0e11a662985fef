/// One simple command of a shell text.
struct ShellCommand {
  struct Assignment {
    let name: String
    let value: PlacedValue
  }

  /// `> file`, `< file`, `>& 2`.
  struct Redirection {
    let operation: String
    let target: PlacedValue
    var writes: Bool { operation.hasPrefix(">") || operation == "&>" || operation == "&>>" }
  }

  /// What stands between a command and the next.
  enum Joint { case sequence, pipe, and, or }

  var assignments: [Assignment] = []
  var words: [PlacedValue] = []
  var redirections: [Redirection] = []
  /// The bodies of its here-documents.
  var documents: [PlacedBytes] = []
  /// The variables that its words read, those of nested commands left out.
  var uses: [VariableUse] = []
  /// `${X:=value}`, which assigns.
  var defaults: [(name: String, value: PlacedValue)] = []
  /// The commands of its `$( )`.
  var nested: [ShellCommand] = []
  var joint = Joint.sequence

  var isEmpty: Bool {
    assignments.isEmpty && words.isEmpty && redirections.isEmpty && uses.isEmpty && nested.isEmpty
  }

  /// The program, without its folder.
  var program: String? {
    guard let name = words.first?.literalText else { return nil }
    return name.split(separator: "/").last.map(String.init) ?? name
  }

  /// The file that its output goes to; nil for the terminal, another stream and nothing at all.
  var outputFile: PlacedValue? {
    redirections.last { redirection in
      let target = redirection.target.rendered
      return redirection.writes && !redirection.operation.hasSuffix("&") && !target.hasPrefix("/dev/std")
        && target != "/dev/null" && target != "/dev/tty"
    }?.target
  }

  /// Whether its output goes anywhere but where the script's goes.
  var isRedirected: Bool {
    redirections.contains {
      $0.writes && !$0.target.rendered.hasPrefix("/dev/std") && !$0.operation.hasSuffix("&")
    }
  }
}
