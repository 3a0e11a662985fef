/// Private keys in files of any program.
extension TokenRules {
  @TokenRuleBuilder static var privateKeyFiles: [TokenRule] {
    TokenRule(
      "private-key", "private keys", "a private key (PKCS #8)",
      .structural(.privateKey(label: "PRIVATE KEY")),
      documentation: "https://www.rfc-editor.org/rfc/rfc5958",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN ", "PRIVATE KEY-----\n",
          "MIIELvxf7fpWin8Tp/Xj7dNMBVfyYOWpFWQHVaF9gvP0GqvmC598wP28GrKuIfHQ\n",
          "oDFgYix2QN/q161aIoieMycyJpB76GhNhbaP1ioZeq62s0jpqqBqJWsnoyWesrPP\n",
          "cImj0sExirqs6Yy15rYtsZharjiEh0mO3BUCyBdldI9twPsOyU1keQEpqSqMuz6n\n", "wL9k2e0N\n", "-----END ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN ", "PRIVATE KEY-----\\n",
          "MIIENyzOmTi08n4TrV6S8nGi0ksiJKZaPkWNMus7WoVGurz4vhp79WVM2pzlAoaF\\n",
          "kuq4u0CHUrkIM+CYPDAL9b4LyAukER0H8mtAzNjy/CFv7o1rOChNSoa/C8K9/yRu\\n",
          "EqfhEMPuqEebE4UidJAy43gnx2ki5NNovAjB14S8YbKuaYXQYnxUq+F25b1JyjV/\\n", "8PHzo/ED\\n", "-----END ",
          "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN ", "PRIVATE KEY-----\n",
          "  MIIEf8ASN97mbS/pLYQ+dTUM+A/10SdHeNcaOOWV3Bh6eu5gCFk2/cOmiqkHr8+O\n",
          "  FdsXc/35rFk+7comdh4k76YcEWFSlLd097HPvY/wj2ohQkiEy5rTu42Eh//9oNon\n",
          "  F09igFRGVUFgGl0CLj8mdcS7oS0jrBWGUO4RbZZJT2HaDHJSoEVu8uI1RE1v6x0w\n", "  JQVDbbyV\n",
          "  -----END ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN ", "PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN ", "PRIVATE KEY-----\n", "MIIEks9LPZ9P6RK/KAix5A/m...\n", "-----END ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkw8YKDsT8ltYfW05eEATJe/1izKDWHtm8+vdjCaL/aeZ0UmrMWOgzL+P5Mmy5l\n",
          "a74YeB9RvjJXHngu7zEUWotUeEk+eMco6Rg91vPdcgLUQUPIsP0z/bkiQGD3\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-rsa", "private keys", "an RSA private key",
      .structural(.privateKey(label: "RSA PRIVATE KEY")),
      documentation: "https://www.rfc-editor.org/rfc/rfc8017",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN RSA ",
          "PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,5C0B3A1F77E2D944",
          "86AA1B0C39D2E8F1\n\n", "MIIErOtQcD/5qeijgIaGSP2XP/11QC8cs3woOGWPR2YU0piFqTAbOrEEvHL1FrIF\n",
          "Wen0W1JKoFje0BuacKIG62lqiG7cA7X+qRfZ5PuOTCjkXgOfZzXysc6HGMhVzbrI\n",
          "YRW7D01VcbqDmXzAhYpzhF/r7tXW1zz08QalECL4N1OJmmPknHLGynQmNDFq+NoU\n", "qmSEzKUc\n", "-----END RSA ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN RSA ",
          "PRIVATE KEY-----\\nProc-Type: 4,ENCRYPTED\\nDEK-Info: AES-128-CBC,5C0B3A1F77E2D9",
          "4486AA1B0C39D2E8F1\\n\\n", "MIIEaiZ1bB0OSpvDeRPFmUrbyBAUsVJ8NWplvhLvmecKdovh1HKW9Jt+AS/DaUmC\\n",
          "qOquWr4b+J0fuWn9Sgvjzxa2LBwXI9GVS5vsQOaI1qg72VQc9yFsgPGepQZHjg1E\\n",
          "HgDadxuExXjOOdM9XTWxkp8RE7CqCpYBtNLfOkPbx6fHSTYXWnT870FWo+l+wCje\\n", "aIDov73/\\n",
          "-----END RSA ", "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN RSA ",
          "PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n  DEK-Info: AES-128-CBC,5C0B3A1F77E2D9",
          "4486AA1B0C39D2E8F1\n  \n", "  MIIEU9BpEZC2wZc32fotRTCc97RuYP5wctnQKPoZjGMv7JFMks8EqjIl+UO8l21H\n",
          "  NKcK1SzxxOyUX287jhmTbcBFFCUSeAehTEQ/tXzahKqfh45IrUSlypD6igtCv1Gq\n",
          "  gcT36DtZRWb/ctJ/WF57ZvUYDdw/jQ2hOb/LL40LdwuCx5XvsKYcOp8j04PbxLE8\n", "  8kFAg8t7\n",
          "  -----END RSA ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN RSA ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN RSA ", "PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN RSA ", "PRIVATE KEY-----\n", "MIIEnPevrD/eLW4CjfCvPHGR...\n", "-----END RSA ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkw7ri5cx4S97/pavKSfwmxWFkPebzonnIdpJv4goMNjLDmKI2bBairpOnrCaNb\n",
          "InIOSPV6e4T0ej1MqmixGQEzBr9A5fwIDzXLLIJCNISD9a/fHfiNdsPet6Aj\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-ec", "private keys", "an elliptic-curve private key",
      .structural(.privateKey(label: "EC PRIVATE KEY")),
      documentation: "https://www.rfc-editor.org/rfc/rfc5915",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN EC ", "PRIVATE KEY-----\n",
          "MHcCAQEE74jXBFTNp4CTzShNUI4uwnJDxpfcUyeSYXKjOMkudR0WZo/38kC9LFP0\n",
          "QvsBPH2TqcRJ3msqSAXDfl6Id+FwvPxd+noOT269eoRol/hZlsoPH0RUjXWxxfYG\n",
          "t2qduIH9/N48M1zdzLDVbo43Ky6SydmCqzI/\n", "-----END EC ", "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN EC ", "PRIVATE KEY-----\\n",
          "MHcCAQEE+5D4TSkaUi2+XR9lGOm7cwmHx/LDSsV3R1y2Glv9CSTahd5s7zM05+17\\n",
          "gL6+EOW5ptgKT4Pi+ZmEcEqd9IK8te+W8SPZZS8NTQIQXMi7KtVxap+0oo1/5dX3\\n",
          "va8LNJd8GgylEDujs6QKwwPMEI7R8NArHH5m\\n", "-----END EC ", "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN EC ", "PRIVATE KEY-----\n",
          "  MHcCAQEEsaxsyMy5edwXzozkZrDvV5jSHt8HZ4r75eJVweJJWg8Yehma9JdvFfQW\n",
          "  CClZlxxwgzeTo3++MpbxTz6tyEtEDANzeVQnn6dzPjDwY9xHPnBdcM9TnE6d7NIb\n",
          "  EEsiZf97ActLEF3ozUyw3i6qQh90mHDwsQGA\n", "  -----END EC ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN EC ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN EC ", "PRIVATE KEY-----\n...\n-----END EC PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN EC ", "PRIVATE KEY-----\n", "MHcCAQEE1shTiqTApaXBSxur...\n", "-----END EC ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkwBkmq7txKUQP9kknhOSofwxCacipwRZG7QRv/Q24tqD+6g9phA9G2zkI+YVyB\n",
          "WCwRBRYWOVFsYP2z85P3UzjM/QuEgsE4AUNAGJnnfss7Sajo6nnesEChAuJh\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-dsa", "private keys", "a DSA private key",
      .structural(.privateKey(label: "DSA PRIVATE KEY")),
      documentation: "https://docs.openssl.org/master/man1/openssl-dsa/",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN DSA ", "PRIVATE KEY-----\n",
          "MIIBugI7cbnI1Iz3ZwK0zm2pn0zWBCE6eRZdAGwRvlHKAwHEdJh06dR8gSdjRcvy\n",
          "EXgh+vEFnsqcH6JAoa+GvGTGpvXwhYpYiBzVjtTd8Vrup3dv3pN/dX/FFwi0/tpH\n",
          "vGlkwzFYpa69xO8Fic/SKd0JKvqNW70MN9++LOoX4JcN9zaDNqBQOJtFLcRGjCWP\n", "6qV8C9Uk\n", "-----END DSA ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN DSA ", "PRIVATE KEY-----\\n",
          "MIIBugI1gq4F/A1+zZj2/YF6YYMUd+WtLWskROgAfWpGFBoGecqNCqc+0z7/Zgtj\\n",
          "KqBtF0SH6RdE76yOZSPmrnG05koNrhZm7WKznrjfg8ewg9McFNdPKwsf/vXhbwFR\\n",
          "yBj2qE8bDz0LC83Ck7bKnYfg1Bz7WbJbG2Uq2qd3Gk5PD7WSHKxNLaxL7AS5D5To\\n", "GO1XbZ3E\\n",
          "-----END DSA ", "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN DSA ", "PRIVATE KEY-----\n",
          "  MIIBugIy0ohfT6hrMg8tOmXSQKhsWvt8lBGK9qAo+X8zhvjAPlrjFOCkEEQLPOO4\n",
          "  oenTlM4LiuPne3CUvD/xu6DpuK8dZez+v9hSRRDrAiBhEI61xzkJc3g4p/0PQTT8\n",
          "  8CzuSpCOLoWNNaThzFSut4s2SbfRKSCI6b6lXDXFiQOXMgsYRKSP8+isprLkaX2c\n", "  bNAMSdlm\n",
          "  -----END DSA ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN DSA ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN DSA ", "PRIVATE KEY-----\n...\n-----END DSA PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN DSA ", "PRIVATE KEY-----\n", "MIIBugIuyEbxz6xIcUT65PUH...\n", "-----END DSA ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkw9srcdZ4Cx56/Jz+hxL0j3dFTxj6DrJ0G6KQmj7PvpVhMfgXiOfndQRhJiLhC\n",
          "qzT5XFPQNDEpvlaWpp19tF42++JCvGuBHSVfTE6x+CnwBi4BhzJptiTxNqtW\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-openssh", "private keys", "an OpenSSH private key",
      .structural(.privateKey(label: "OPENSSH PRIVATE KEY")),
      documentation: "https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN OPENSSH ", "PRIVATE KEY-----\n",
          "b3BlbnNzaC1rZXktdjEATjwee6hisFbq7u1RqiDtQh7rZpRQIF+9P5kxG6IHfIZf\n",
          "EDbLyom0AqT9BmRVHoygssb7G63seGfVJjtUu1pmHuZ7wLZYJbVMBOaro44SnkkX\n",
          "W0tv68l3TTMKhdRQBEmpgMBliNlbyEVqDemzms0dNvsyhW5YiiaVRhp5xhs9Orsw\n", "gOM/JVCu\n",
          "-----END OPENSSH ", "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN OPENSSH ", "PRIVATE KEY-----\\n",
          "b3BlbnNzaC1rZXktdjEABq0e16eU0K3OA0wD3QBJze9E9ZKBBdW6dZrQ75sgsZHn\\n",
          "qTFf1DQ8k4rhUBBzgGez1nyTmp9U1c9AhX6uBVGcUtyf3KDwvuBT7E7JBudcspzA\\n",
          "hDCxr8krWGWCxQyqrSY47mYShsSoY9TXM2HtVGkpgeUCme7na4IIQ3W8OJ3DuHCV\\n", "EK5BtZap\\n",
          "-----END OPENSSH ", "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN OPENSSH ", "PRIVATE KEY-----\n",
          "  b3BlbnNzaC1rZXktdjEAuEzXDj3wUJu832VDkeu9eyZJGnPRdTwmA2kIW+rQf9Op\n",
          "  tgpzFdsN1qRBZJB1+scee13QS+UVgXYzPaL+JltqUDRy+o9vsXFUp+gvw8YJReA/\n",
          "  i3pjO5+VQqyWeY/nAkHuvEeTRSlj0/r0lULU4zXTkMhoWNvN+ys8aFLOP12A9p/p\n", "  4LFwlPbR\n",
          "  -----END OPENSSH ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN OPENSSH ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN OPENSSH ", "PRIVATE KEY-----\n...\n-----END OPENSSH PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN OPENSSH ", "PRIVATE KEY-----\n", "b3BlbnNzaC1rZXktdjEAhgHM...\n", "-----END OPENSSH ",
          "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkwHHUIZ56VYDp1J0pRxQMs+cHQYp5L7UfjMUrLvqb8XVN+xNIF7BNsKoI5CoVd\n",
          "QIRgps4YFjsUtk8C0zmTq+P0xyPtP9nN1rq99c+MnOUypEbsLf5idELlXGeL\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-encrypted", "private keys", "an encrypted private key, as strong as its passphrase",
      .structural(.privateKey(label: "ENCRYPTED PRIVATE KEY")),
      severity: .warning,
      documentation: "https://www.rfc-editor.org/rfc/rfc7468",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN ENCRYPTED ", "PRIVATE KEY-----\n",
          "MIIFH1IpghvlgZ9NiOnVGHNH9Ei45Jxp6/t12rDkS1LH/5Z+HEDBmLBKqfX3RCZi\n",
          "qjkqUON3HyynHiuDrXtw/gpvbSCadseVa5qAl5b8yD1bDD5BoYWgviXDZIkvSVph\n",
          "dpfhf5ovzPFZoE3MPWTh5xpyuAGu3NoGh2L9bYNjpW2IbXxkw8dFFkRvqtMNuNDY\n", "8iuMaxfu\n",
          "-----END ENCRYPTED ", "PRIVATE KEY-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN ENCRYPTED ", "PRIVATE KEY-----\\n",
          "MIIFH41lugcUmN9RYb/AhPtYxaQSGG8h8RbcxpIZj6BTyGHgjHNBCOkyy3hYBq9I\\n",
          "YWjX/h4NPMhjzuGoHl/tVCXTaEMRFHO2w4228sdGNZdPY78CD2vf1atrcfNLabXF\\n",
          "C/H3skYilw1Xv6nBEdCdugaUFtPKpLeOrI2poBieuxPjGiQ01yB+pRmw1W4S/z3R\\n", "jNGZv/w3\\n",
          "-----END ENCRYPTED ", "PRIVATE KEY-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN ENCRYPTED ", "PRIVATE KEY-----\n",
          "  MIIFHVdkc34+XWAkW6tltSMdMpqXoGSOPPqiHbKIkchr5GuZ6ixid+bHwXNZwO9h\n",
          "  R3hV2cje/+Eim0ith+rA0F0APneVwFHUTFBEKgZ8X28EZbPXYgg2lQzioJxh8qOc\n",
          "  bXo1dGhVgLV3InezFKtonsKo9MMtwrfPicMafcLidaS4t2jDma4kIk4d/GgMHOTA\n", "  U/oS2HoV\n",
          "  -----END ENCRYPTED ", "PRIVATE KEY-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN ENCRYPTED ", "PRIVATE KEY----- in its first line"),
        TokenExample("-----BEGIN ENCRYPTED ", "PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN ENCRYPTED ", "PRIVATE KEY-----\n", "MIIFHOu7TYemMjuVzM80SIfQ...\n",
          "-----END ENCRYPTED ", "PRIVATE KEY-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkwWJ8VIp8QAXOoEtkzOwlgysZQVstxayLT06YCxl1vtF/t1mJfC9JMd9yB5lh7\n",
          "lDY9Tk3T9PxY5fqdQ3o1tMqA4uZWNkqmGBF3YPRV5jRgVog15Y3cKIkGREOL\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-pgp", "private keys", "an OpenPGP private key",
      .structural(.privateKey(label: "PGP PRIVATE KEY BLOCK")),
      documentation: "https://www.rfc-editor.org/rfc/rfc9580",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "-----BEGIN PGP ", "PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\n",
          "lQOYBvUEC3RdczHwIHZiu3nCl9TV9Z/lkamkOpNZLRQjIbqblby/zVgGQvgotnFZ\n",
          "hDL8DbtQeeiW3cXooCgnYRcJIsoGBTy0ml5V+TxaDNVh6uy4Qcp4ZuTCuqU2YJOA\n",
          "yjnq8TmN7sXsiJPvs5rIc4o+AvrUUv7UkTRLPgEh9CKe+LPaZNnOhoP2uB6E331b\n", "0+fOkq8k\n", "-----END PGP ",
          "PRIVATE KEY BLOCK-----\n"),
        TokenExample(
          "KEY=\"-----BEGIN PGP ", "PRIVATE KEY BLOCK-----\\nVersion: GnuPG v2\\n\\n",
          "lQOYBrS7HJ2uJJQdYRbGBzrOm4sggbhR+YB+2VXFC262a+uCcGvqkI6KRoyR3gvM\\n",
          "HBO1EQhydYp3bTGHVqJvxLTTAiq1AbM7hYAOaL0qj2NfG4Fid+eC9lHAZjBdGmFJ\\n",
          "d90wA71ZXdj48SsWu2c4QdOD8AnmK2b7ub7fqYh9xLucaNxo4ovpE6zZDN4IaCWr\\n", "THU+Vm+R\\n",
          "-----END PGP ", "PRIVATE KEY BLOCK-----\\n\"\n"),
        TokenExample(
          "key: |\n  -----BEGIN PGP ", "PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n  \n",
          "  lQOYBo7qePLyOZKA4WP28r4FZzb2ne3UOPA8tgZpuXImCbh+k6HtrAWDX93n19HV\n",
          "  wW/yuCPhpCPOKmnVHMRBN/GTPaPH6tQGH5/1rhay+pyZH+t9EoZyMUID3sP+pXyf\n",
          "  PxjbvJzDlinjNH/0SIHXjlZfeqGY83UyyY0pERjI0a04JmIJF8t2Z/GE2eoVRRVH\n", "  dy9wcnTe\n",
          "  -----END PGP ", "PRIVATE KEY BLOCK-----\n"),
      ],
      nearMisses: [
        TokenExample("a file with -----BEGIN PGP ", "PRIVATE KEY BLOCK----- in its first line"),
        TokenExample("-----BEGIN PGP ", "PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----\n"),
        TokenExample(
          "-----BEGIN PGP ", "PRIVATE KEY BLOCK-----\n", "lQOYBdlJv1PYd2Z+UtUE82rl...\n", "-----END PGP ",
          "PRIVATE KEY BLOCK-----\n"),
        TokenExample(
          "-----BEGIN PUBLIC KEY-----\n",
          "MFkwNyQAZMKehZGSpG0kEm7JrXnRjHgOlGoLxAMP1A6uEfeYLefBOTZcgbTbuBMQ\n",
          "jtb4PLxfSGotYlPivk8rkCzEckkbkQsyiP6GibG7PNLb509UhLPCbvbVmBZs\n", "-----END PUBLIC KEY-----\n"),
      ])
    TokenRule(
      "private-key-base64", "private keys", "a private key in base64",
      .structural(.encodedPrivateKey),
      documentation: "https://www.rfc-editor.org/rfc/rfc7468",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "tls.key: ", "LS0tLS1CRU", "dJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlNYmhFbkNSK1RJTWJ1VFJDVzlsM1ozZVVn",
          "YkxOQmJuUnk3ODdLZkJqci9mTnpXYzcrQ0RtVXFPdGtsWlBHCjFDZnB6WGNkbFc2djBzM2",
          "43VDJiRlducnJzR1c2R04rZGlEZVFqNUZZNWZNRDhrdFJHKzRETXpZb1FweWhFSWEKcFVJ",
          "NnBuSWs3MmNUQVNDK01UUytNMGZSVlBEcGtGZTRtZFUyT3JJR1Mwc1VXbis3L29EOS84SH",
          "RFRm50a2R6egpBM3YrVDg3YQotLS0tLUVORCBSU0EgUFJJVkFURSBLRVktLS0tLQo="),
        TokenExample(
          "client-key-data: ", "LS0tLS1CRU",
          "dJTiBQUklWQVRFIEtFWS0tLS0tCk1JSWdQbDBIR1NHL0VDazFwUlplY1RiR1JjREF3aHZx",
          "ZjJOUE9KZURuc2pZdW94Wnl5OE9ZclgwLzJvWUxhTFoKcmJ3SUVoeEtGOEFIUWZGY1J5bz",
          "RUOWRrNGFJamxldytaUzZGRmJtaVIvV1M1YU1zc0hjdGhMa1VaVWxvY3pIYwo3SGt4R1Ro",
          "VHhtTlFmZjFWbUVOd0JWS3NzbjlsUzdsTDc2d3NoWGJYKzFhaWVMSXpZeE15T2FhbTZFWE",
          "ZBT1ZQCi9Eb3ZvN1RtCi0tLS0tRU5EIFBSSVZBVEUgS0VZLS0tLS0K"),
        TokenExample(
          "SSH_KEY=", "LS0tLS1CRU", "dJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS0tLS0KYjNCbGJuTnphQzFyWlhrdGRqRUo1NTFk",
          "SmNEVXB0YkxCeDJtd0MzZ2ZDbmt5ZjhHbHFJV3pNc1F5WUFua1gvNQo4QktqM0tRR2M1dV",
          "JmdDBydkIzc2o4VW1YU0JHaFIraHVCekdWT1ZBb2xOVm56bnVpS1l4SmNjNS9aWTE4MzV1",
          "CmRDRXFpclJlejN5MjB3aTRTako1b2xHdkNWMjRobmFqY1ZrNUlVYTFQVDRDNW01cFp6TG",
          "xPbVZ6dWFwU3pocW4KcUErL2RadFcKLS0tLS1FTkQgT1BFTlNTSCBQUklWQVRFIEtFWS0t", "LS0tCg=="),
      ],
      nearMisses: [
        TokenExample(
          "tls.crt: ", "LS0tLS1CRU", "dJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUQvaHlrTFRTWEc5NXpMQ3dpWUFPNjk2aHBvSGc3",
          "Y0tzckwvdjZhK3VwQ093ZkpqT0Njb2xVdlRuSWtYc0sKY2ZMZGk4aXJqUXk0blZad2hBTl",
          "ZxaGxTbktjQnB2ZlZ1UDB2VkorUU42YzMrOEZ5WDJIWDlvN3BCcVdXOU9qNwpkY2l1R2p5",
          "dTFPU0dxanV1UnpaNkRvUEVCcmZsRWMzRmJueVE1ZXdGaVVtRTZocXRJUlgwUFFiRm5OUV",
          "d1QzJQCm1BVU9kcnA5Sy84SDIweDNYMWR2VHF5RjVXdHMxREt3aWpDZzZvYmx2V0pDZEJ1",
          "c2xmeDIxenBDYzVzaFlhb3UKK29zbgotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg=="),
        TokenExample("tls.key: ", "LS0tLS1CRU", "dJTiBQUklWQVRFIEtFWS0tLS0tCk1JSWw4UDBkL3ZIdVRRMWtV"),
        TokenExample(
          "x", "LS0tLS1CRU", "dJTiBQUklWQVRFIEtFWS0tLS0tCk1JSWw4UDBkL3ZIdVRRMWtVd0JKODl3TlpvRGNGWmVDc3pPdDN0",
          "ZXdrOXUxMWRRbWQxeXFBTmhIU0pZVjlEVG8KTk9Tc2dtUmxLWTZwc1EwUStvSE1YQUZqY2VmN3NnZW",
          "pBRnc5TUk3MUtIdVh4bnc1RTRMMENuVU1o"),
      ])
    TokenRule(
      "private-key-putty", "private keys", "a PuTTY private key",
      .structural(.puttyKey),
      documentation: "https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html",
      renewal: "make a new pair, put its public key where the old one is, and remove the old one there",
      examples: [
        TokenExample(
          "PuTTY-User-Key-", "File-3: ssh-rsa\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n",
          "AAAAB3YIsox9816GWtNVtEP8V0Y57aQSqkhBTUEbiNbOlkeFeD6gcK6dQeUOr9PQ\n",
          "ZEasEQ9DUABV5o0hYoqjf8kyTseQfHd0KjiHy/KYPgVy4y+fnVoMadm3AowIFT9A\n", "Private-", "Lines: 2\n",
          "AAAAqm6uT0S7qAeQmIwab5aK5ywQc3VkekeuS1akkrTJPcukpbFdMaDdBW0cI3mw\n",
          "K9cEqdKvtcDBfVtYMQJG8PCvXwVugfdDy6ftFZFJtEDwNMb+s52gWpCt2wX17oKH\n"),
        TokenExample(
          "PuTTY-User-Key-", "File-3: ssh-rsa\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n",
          "AAAAB3IfJZ5vEFrv/4RVat2mzJh7d9g6YzZWXkc14Kli2SrAyp6oKrPHXC5ew0sq\n",
          "js15C495QWLc8X+u2TotStKKKXkXgryzLI3nPoYM+kYT/cpLviOF+AUuT/32igPH\n", "Private-", "Lines: 2\n",
          "AAAAnHUncTd0txA39dysy7q82qWgvkPjaXIKE9WpFhu16qrkIZLMUXibEaRReYMQ\n",
          "orllw76z72CIVILR2Lh0ozOope4d0eu4CTV+9Luu2/9W7lCqK94MU9sLe2rnyBYK\n"),
        TokenExample(
          "PuTTY-User-Key-", "File-3: ssh-rsa\nEncryption: aes256-cbc\nComment: deploy\nPublic-Lines: 2\n",
          "AAAAB3KMfISpyawen90R1ZFwpBmyvXmBCVusM97yzMjmJ/6LIw+p9dCAVXudc0WB\n",
          "FBXu1yJ7rEHwKh6m0hPizRoRbjmvQ7I9UvwjkddyogIzYfI25ExZEcswTDlNLhy/\n", "Private-", "Lines: 2\n",
          "AAAAFVeyk+y0FQuJKl9K+FRz2z3+FxW5uHy3SBpVQqzHKT+oQvHxjApXizvmg26u\n",
          "0m9tfH74AFqo4TWtUlHXUbOiBaaYgLJNY+KkoKtms9fNs3XpQ+eXhQXrt0GAQtHj\n"),
      ],
      nearMisses: [
        TokenExample("PuTTY-User-Key-", "File-3: ssh-rsa\nEncryption: none\n"),
        TokenExample("PuTTY-User-Key-", "File-3: ssh-rsa\nPrivate-", "Lines: 14\n...\n"),
        TokenExample("a file that begins with PuTTY-User-Key-", "File-2"),
      ])
  }
}
