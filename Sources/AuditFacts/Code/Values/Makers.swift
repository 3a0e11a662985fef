/// What makes values anew in each language.
enum Makers {
  /// Calls by their last word, or by their last two where one alone says too little.
  private static let calls: [SourceDialect: [String: Maker]] = [
    .javascript: table(
      random: [
        "randomBytes", "randomUUID", "Math.random", "uuidv4", "uuidv1", "uuid.v4", "uuid.v1", "uuid", "uuid4",
        "v4",
        "nanoid", "customAlphabet", "getRandomValues", "randomInt", "cuid", "createId", "ulid",
        "randomstring.generate",
        "generateKeySync", "randomFillSync", "generateKeyPairSync", "getRandomBytesSync",
        "cryptoRandomString",
      ],
      clock: ["Date.now", "Date", "performance.now", "hrtime", "moment", "dayjs"],
      machine: ["os.hostname", "tmpdir", "mkdtempSync"]),
    .python: table(
      random: [
        "token_hex", "token_urlsafe", "token_bytes", "uuid4", "uuid1", "os.urandom", "urandom",
        "random.random",
        "random.randint", "random.choice", "random.choices", "random.sample", "random.getrandbits",
        "secrets.choice",
        "secrets.randbits", "secrets.randbelow", "random.randbytes", "random.uniform", "generate_key",
        "get_random_secret_key", "get_random_string", "get_random_bytes", "randint", "getrandbits",
        "gen_salt",
        "SystemRandom.choice", "randbytes", "randrange", "generate_secret_key", "random_hex",
      ],
      clock: [
        "time.time", "time", "datetime.now", "datetime.utcnow", "time.time_ns", "utcnow", "date.today",
        "perf_counter",
      ],
      machine: [
        "gethostname", "os.getpid", "getpid", "mkdtemp", "mkstemp", "platform.node", "getnode", "uname",
      ]),
    .go: table(
      random: [
        "uuid.New", "uuid.NewString", "uuid.NewV4", "rand.Text", "rand.Int", "rand.Intn", "rand.Int63",
        "rand.Uint64",
        "GenerateRandomKey", "ksuid.New", "xid.New", "rand.Float64", "ulid.Make", "rand.Prime", "GenerateKey",
        "gonanoid.New", "rand.IntN", "rand.Uint32",
      ],
      clock: ["time.Now"], machine: ["os.Hostname", "os.Getpid", "os.MkdirTemp"]),
    .ruby: table(
      random: [
        "SecureRandom.hex", "SecureRandom.uuid", "SecureRandom.base64", "SecureRandom.urlsafe_base64",
        "random_bytes",
        "SecureRandom.alphanumeric", "SecureRandom.random_number", "SecureRandom.bytes", "rand",
        "Random.rand",
        "Random.bytes", "SecureRandom.random_bytes", "generate_key", "generate_random_key",
      ],
      clock: ["Time.now", "Time.current", "DateTime.now", "Date.today", "Process.clock_gettime"],
      machine: ["Socket.gethostname", "Process.pid", "mktmpdir"]),
    .php: table(
      random: [
        "random_bytes", "uniqid", "mt_rand", "rand", "random_int", "openssl_random_pseudo_bytes",
        "Str.random",
        "Str.uuid", "Uuid.uuid4", "str_random", "lcg_value", "Uuid.v4", "sodium_crypto_secretbox_keygen",
        "Str.ulid",
        "array_rand", "wp_generate_password",
      ],
      clock: ["time", "microtime", "date", "now", "hrtime"], machine: ["gethostname", "getmypid", "tempnam"]),
    .java: java, .kotlin: java,
    .csharp: table(
      random: [
        "Guid.NewGuid", "RandomNumberGenerator.GetBytes", "RandomNumberGenerator.GetHexString",
        "GetRandomFileName",
        "RandomNumberGenerator.GetString", "Random.Next", "RandomNumberGenerator.GetInt32",
        "GeneratePassword",
        "Guid.CreateVersion7", "GenerateKey",
      ],
      clock: [], machine: ["Path.GetTempFileName"]),
    .rust: table(
      random: [
        "Uuid.new_v4", "rand.random", "random", "OsRng.gen", "thread_rng.gen", "Uuid.now_v7",
        "thread_rng.sample_iter",
        "rng.gen", "rng.sample_iter", "Alphanumeric.sample_string", "nanoid!", "generate_key", "rng.random",
        "fastrand.u64",
        "random_bytes", "random_string", "OsRng.next_u64", "Ulid.new",
      ],
      clock: ["SystemTime.now", "Utc.now", "Local.now", "Instant.now", "OffsetDateTime.now_utc"],
      machine: ["process.id", "hostname.get", "gethostname"]),
    .swift: table(
      random: [
        "UUID", "Int.random", "UInt64.random", "UInt8.random", "SymmetricKey", "randomElement", "arc4random",
      ],
      clock: ["Date", "time", "CFAbsoluteTimeGetCurrent", "Date.now"], machine: ["getpid"]),
    .terraform: table(random: ["uuid", "bcrypt"], clock: ["timestamp", "plantimestamp"], machine: []),
  ]

  private static let java = table(
    random: [
      "UUID.randomUUID", "getInstance.generateKey", "randomAlphanumeric", "randomAlphabetic", "randomNumeric",
      "secretKeyFor",
      "generateKey",
      "Math.random", "Uuid.random", "nextBytes", "RandomStringUtils.random", "Random.nextInt",
      "Random.nextLong",
      "SecureRandom.nextInt", "SecureRandom.nextLong", "generateSecret", "SecureRandom.generateSeed",
      "Random.nextBytes",
      "RandomStringUtils.randomAscii", "NanoIdUtils.randomNanoId", "generateKeyPair", "secureStrong",
    ],
    clock: [
      "System.currentTimeMillis", "System.nanoTime", "Instant.now", "LocalDateTime.now", "Date",
      "ZonedDateTime.now",
      "Clock.System.now",
    ],
    machine: ["getLocalHost", "createTempFile", "ProcessHandle.current"])

  /// Calls that only make something anew without arguments, or with a size.
  static let areMadeOfArguments: Set<String> = ["Date", "UUID", "SymmetricKey", "moment", "dayjs"]

  /// Members that are no calls.
  private static let properties: [SourceDialect: [String: Maker]] = [
    .javascript: ["process.pid": .machine],
    .csharp: [
      "DateTime.Now": .clock, "DateTime.UtcNow": .clock, "DateTimeOffset.UtcNow": .clock,
      "Environment.TickCount": .clock,
      "Stopwatch.GetTimestamp": .clock, "Environment.MachineName": .machine,
      "Environment.ProcessId": .machine,
      "DateTimeOffset.Now": .clock,
    ],
    .ruby: [
      "SecureRandom.hex": .random, "SecureRandom.uuid": .random, "SecureRandom.base64": .random,
      "SecureRandom.urlsafe_base64": .random, "SecureRandom.alphanumeric": .random, "Time.now": .clock,
      "Process.pid": .machine, "Time.current": .clock, "Socket.gethostname": .machine, "DateTime.now": .clock,
    ],
    .swift: ["ProcessInfo.processInfo.processIdentifier": .machine, "Date.now": .clock],
    .kotlin: ["System.nanoTime": .clock],
  ]

  static func call(_ path: [String], _ dialect: SourceDialect) -> Maker? {
    guard let last = path.last, let known = calls[dialect] else { return nil }
    if path.count > 1, let maker = known[path[path.count - 2] + "." + last] { return maker }
    // A word such as `time` is only one by itself: `options.time()` is not.
    if path.count > 1, commonWords.contains(last) { return nil }
    return known[last]
  }

  static func property(_ path: [String], _ dialect: SourceDialect) -> Maker? {
    guard path.count > 1, let known = properties[dialect] else { return nil }
    return known[path.suffix(2).joined(separator: ".")] ?? known[path.suffix(3).joined(separator: ".")]
  }

  private static let commonWords: Set<String> = [
    "time", "date", "now", "uuid", "rand", "random", "Date", "UUID", "v4", "moment", "generateKey",
    "GenerateKey",
    "uname", "ulid", "timestamp",
  ]

  private static func table(random: [String], clock: [String], machine: [String]) -> [String: Maker] {
    var table: [String: Maker] = [:]
    for name in random { table[name] = .random }
    for name in clock { table[name] = .clock }
    for name in machine { table[name] = .machine }
    return table
  }
}
