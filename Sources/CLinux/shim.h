// Linux calls and constants that the Glibc module leaves out, with plain C types alone.
#pragma once
#include <errno.h>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

// glibc hides O_PATH behind _GNU_SOURCE, which a module can't set for headers shared with others.
static const int clinux_O_PATH = __O_PATH;

// rename(2): fails with EEXIST when the new name exists. File systems without it answer EINVAL.
static inline int clinux_rename_noreplace(int from_dir, const char *from, int to_dir, const char *to) {
#ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, 1u /* RENAME_NOREPLACE */);
#else
  errno = ENOSYS;
  return -1;
#endif
}

// statfs(2): the file system's magic number, the one field wanted.
static inline int clinux_file_system_type(int fd, uint32_t *type) {
  struct statfs found;
  int result = fstatfs(fd, &found);
  if (result == 0) *type = (uint32_t)found.f_type;
  return result;
}

static inline ptrdiff_t clinux_fgetxattr(int fd, const char *name, void *value, size_t size) {
  return fgetxattr(fd, name, value, size);
}

static inline int clinux_fsetxattr(int fd, const char *name, const void *value, size_t size) {
  return fsetxattr(fd, name, value, size, 0);
}

// prctl(2): no core dump of this process, and no debugger or /proc/PID/mem for the same user.
static inline int clinux_forbid_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

// memfd_create(2), of a file that can be sealed and is not to be executed; kernels before 6.3 don't know the latter.
static inline int clinux_memory_file(const char *name) {
  const unsigned closed_on_exec = 0x1u, sealable = 0x2u, not_executable = 0x8u;
  int result = (int)syscall(SYS_memfd_create, name, closed_on_exec | sealable | not_executable);
  if (result >= 0 || errno != EINVAL) return result;
  return (int)syscall(SYS_memfd_create, name, closed_on_exec | sealable);
}

// fcntl(2): F_SETPIPE_SZ, which glibc hides behind _GNU_SOURCE, to the most that anybody may have.
static inline int clinux_widen_pipe(int fd) { return fcntl(fd, 1031, 1 << 20); }

// fcntl(2): F_ADD_SEALS, which glibc hides behind _GNU_SOURCE, of all that keep a file's bytes as they are, and themselves.
static inline int clinux_seal(int fd) {
  const int add_seals = 1024 + 9, seal = 0x1, shrink = 0x2, grow = 0x4, write = 0x8;
  return fcntl(fd, add_seals, seal | shrink | grow | write);
}

// sigaction(2): whether a signal is ignored.
static inline int clinux_ignores(int number) {
  struct sigaction found;
  return sigaction(number, NULL, &found) == 0 && found.sa_handler == SIG_IGN;
}

// The calls on the kernel's keys, which glibc leaves to another library. Each returns what the kernel does, or -errno.
static inline long clinux_result(long result) { return result < 0 ? -(long)errno : result; }

// add_key(2)
static inline long clinux_add_key(
    const char *type, const char *description, const void *payload, size_t size, int32_t keyring) {
  return clinux_result(syscall(SYS_add_key, type, description, payload, size, keyring));
}

// request_key(2), with nobody called upon to make a key that isn't there
static inline long clinux_request_key(const char *type, const char *description) {
  return clinux_result(syscall(SYS_request_key, type, description, NULL, 0));
}

// keyctl(2), of operations that take numbers alone
static inline long clinux_keyctl(int operation, int32_t key, uint32_t argument) {
  return clinux_result(syscall(SYS_keyctl, operation, key, argument, 0, 0));
}

// keyctl(2), of KEYCTL_DESCRIBE and KEYCTL_READ
static inline long clinux_keyctl_into(int operation, int32_t key, void *buffer, size_t size) {
  return clinux_result(syscall(SYS_keyctl, operation, key, buffer, size, 0));
}

// prctl(2): whether a crash of this process would leave a core; 0 for no.
static inline int clinux_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

// posix_spawnattr_init(3) for a program that starts with no signal held back, and with those at their defaults that this one
// ignores. The caller destroys the attributes.
static inline void clinux_spawn_signals(posix_spawnattr_t *attributes) {
  sigset_t none, defaults;
  posix_spawnattr_init(attributes);
  sigemptyset(&none);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &defaults);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

// posix_spawn_file_actions_addclosefrom_np(3), glibc 2.34: the program to be started gets no descriptor from this one on.
// Declared here once more, since glibc hides it behind _GNU_SOURCE.
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
static inline int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int from) {
  return posix_spawn_file_actions_addclosefrom_np(actions, from);
}
