// What is used of libhs, the matching library of Hyperscan and of its successor for other processors, Vectorscan.
//
// Nothing is linked: the library is opened when an audit begins, so that no other command loads it or needs it. The types
// are those of its interface 5, which all versions of `libhs.so.5` keep; handles are opaque. Source: hs_compile.h, hs_runtime.h.
#pragma once
#include <dlfcn.h>
#include <stddef.h>

static const char *const pbk_hs_library = "libhs.so.5";
static const unsigned pbk_hs_flag_caseless = 1u;
static const unsigned pbk_hs_mode_block = 1u;

typedef struct {
  char *message;
  int expression;
} pbk_hs_compile_error;

// Called at each match; anything but 0 ends the scan.
typedef int (*pbk_hs_on_match)(
    unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context);

typedef int (*pbk_hs_valid_platform)(void);
typedef int (*pbk_hs_compile_lit_multi)(
    const char *const *literals, const unsigned *flags, const unsigned *ids, const size_t *sizes, unsigned count,
    unsigned mode, const void *platform, void **database, pbk_hs_compile_error **error);
typedef int (*pbk_hs_alloc_scratch)(const void *database, void **scratch);
typedef int (*pbk_hs_free_scratch)(void *scratch);
typedef int (*pbk_hs_free_database)(void *database);
typedef int (*pbk_hs_scan)(
    const void *database, const char *bytes, unsigned count, unsigned flags, void *scratch, pbk_hs_on_match on_match,
    void *context);

// The functions of an opened library; all are there, or the library is not taken.
typedef struct {
  pbk_hs_valid_platform valid_platform;
  pbk_hs_compile_lit_multi compile;
  pbk_hs_alloc_scratch alloc_scratch;
  pbk_hs_free_scratch free_scratch;
  pbk_hs_free_database free_database;
  pbk_hs_scan scan;
} pbk_hs_functions;

// dlopen(3), dlsym(3): opens the library; 0 where it is missing, or lacks a function. It stays open until the process ends.
static inline int pbk_hs_open(pbk_hs_functions *found) {
  void *library = dlopen(pbk_hs_library, RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  found->valid_platform = (pbk_hs_valid_platform)dlsym(library, "hs_valid_platform");
  found->compile = (pbk_hs_compile_lit_multi)dlsym(library, "hs_compile_lit_multi");
  found->alloc_scratch = (pbk_hs_alloc_scratch)dlsym(library, "hs_alloc_scratch");
  found->free_scratch = (pbk_hs_free_scratch)dlsym(library, "hs_free_scratch");
  found->free_database = (pbk_hs_free_database)dlsym(library, "hs_free_database");
  found->scan = (pbk_hs_scan)dlsym(library, "hs_scan");
  return found->valid_platform && found->compile && found->alloc_scratch && found->free_scratch && found->free_database
      && found->scan;
}
