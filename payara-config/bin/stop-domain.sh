#!/usr/bin/env bash
# stop-domain.sh CONF: stops the domain cleanly. Idempotent.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"
require_domain
if [ -z "$(server_pid)" ]; then
  say "Le domaine $HUB_DOMAIN_HOME est déjà arrêté."
else
  stop_server
  say "Le domaine $HUB_DOMAIN_HOME est arrêté."
fi
