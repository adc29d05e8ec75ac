#!/usr/bin/env bash
# sign-in-link.sh CONF e-mail: prints a one-time link with which somebody signs in whom no mail reaches: to register, or because
# he has forgotten his password.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
print_link SIGN_IN "${2:-}"
