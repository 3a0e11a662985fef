#ifndef PBK_CYAML_SHIM_H
#define PBK_CYAML_SHIM_H

#include <yaml.h>

#endif
