#!/usr/bin/env bash
# first-administrator.sh CONF e-mail: prints the one-time link with which the first administrator signs in.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
print_link FIRST_ADMINISTRATOR "${2:-}"
