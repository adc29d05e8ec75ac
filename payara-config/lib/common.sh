# Shared by every script of ../bin: reads the configuration file, derives the settings, talks to the user.
# Sourced, never executed. Messages to the user are in French and on one line; exit code 1 on any refusal.

set -u
set -o pipefail
umask 077
export LC_ALL=C.UTF-8 TERM=dumb

HUB_LIB=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# Known keys, so that a typing mistake is reported instead of ignored.
HUB_KEYS=" HUB_PAYARA_HOME HUB_JAVA_HOME HUB_DOMAIN HUB_DOMAIN_DIR HUB_ADMIN_PASSWORD_FILE HUB_VIEW_STATE_KEY_FILE
 HUB_PORT_BASE HUB_PORT_HTTP HUB_PORT_HTTPS HUB_PORT_ADMIN HUB_PORT_JMS HUB_PORT_IIOP HUB_PORT_IIOP_SSL HUB_PORT_IIOP_MUTUAL
 HUB_PORT_JMX HUB_PORT_OSGI HUB_PORT_DEBUG HUB_PORT_HAZELCAST HUB_PORT_HAZELCAST_START HUB_HTTP_ADDRESS HUB_ADMIN_ADDRESS
 HUB_HTTPS HUB_HTTP_THREADS HUB_MAX_POST_BYTES HUB_REQUEST_TIMEOUT HUB_HEAP HUB_JVM_OPTIONS HUB_LOG_FORMAT
 HUB_DB_HOST HUB_DB_PORT HUB_DB_NAME HUB_DB_USER HUB_DB_PASSWORD_FILE HUB_DB_DRIVER HUB_DB_URL HUB_DB_OPTIONS HUB_DB_POOL_MIN
 HUB_DB_POOL_MAX HUB_CHECK_DATABASE HUB_MAIL_HOST HUB_MAIL_PORT HUB_MAIL_USER HUB_MAIL_PASSWORD_FILE HUB_MAIL_STARTTLS "

# Ports that Payara knows and that the configuration keeps closed.
HUB_CLOSED_PORTS="HUB_PORT_JMS HUB_PORT_JMX HUB_PORT_IIOP HUB_PORT_HAZELCAST HUB_PORT_HAZELCAST_START HUB_PORT_OSGI"

say() { printf '%s\n' "$*"; }
die() { printf 'Erreur : %s\n' "$*" >&2; exit 1; }

# load_configuration FILE: sets every HUB_* variable and the arrays HUB_PROPERTY_NAMES / HUB_PROPERTY_VALUES.
# The file is read, never executed: a value may hold any character; what follows the first « = » is the value.
load_configuration() {
  HUB_CONF=${1:-}
  [ -n "$HUB_CONF" ] || die "indiquez le fichier de configuration : $(basename "$0") CHEMIN/hub.conf"
  [ -r "$HUB_CONF" ] || die "le fichier de configuration $HUB_CONF est introuvable ou illisible."
  HUB_CONF=$(cd "$(dirname "$HUB_CONF")" && pwd)/$(basename "$HUB_CONF")
  HUB_PROPERTY_NAMES=() HUB_PROPERTY_VALUES=()
  local key line number=0 value
  for key in $HUB_KEYS; do unset "$key"; done
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    line=${line#"${line%%[![:space:]]*}"}
    case $line in '' | '#'*) continue ;; esac
    case $line in *=*) ;; *) die "ligne $number de $HUB_CONF : il manque le signe « = »." ;; esac
    key=${line%%=*}
    key=${key%"${key##*[![:space:]]}"}
    value=${line#*=}
    value=${value#"${value%%[![:space:]]*}"}
    value=${value%"${value##*[![:space:]]}"}
    case $key in
      hub.*)
        case $key in *[!a-zA-Z0-9._-]*) die "ligne $number de $HUB_CONF : le nom « $key » n'est pas valable." ;; esac
        case $value in *[\'\"]*) die "ligne $number de $HUB_CONF : la valeur de « $key » ne peut pas contenir de guillemet droit ni d'apostrophe droite." ;; esac
        HUB_PROPERTY_NAMES+=("$key") HUB_PROPERTY_VALUES+=("$value") ;;
      *)
        case " $(printf '%s ' $HUB_KEYS)" in
          *" $key "*) printf -v "$key" '%s' "$value" ;;
          *) die "ligne $number de $HUB_CONF : la clé « $key » est inconnue." ;;
        esac ;;
    esac
  done <"$HUB_CONF"
  derive_settings
}

# property NAME: prints the value of a « hub.* » line, empty when absent.
property() {
  local i
  for i in "${!HUB_PROPERTY_NAMES[@]}"; do
    if [ "${HUB_PROPERTY_NAMES[$i]}" = "$1" ]; then printf '%s' "${HUB_PROPERTY_VALUES[$i]}"; fi
  done
}

# port KEY OFFSET: the port given under HUB_PORT_<KEY>, else base + offset (the offsets of asadmin's own --portbase).
port() {
  local key=HUB_PORT_$1
  printf -v "$key" '%s' "${!key:-$((HUB_PORT_BASE + $2))}"
  case ${!key} in '' | *[!0-9]*) die "la clé $key doit être un numéro de port (valeur lue : « ${!key} »)." ;; esac
  [ "${!key}" -ge 1 ] && [ "${!key}" -le 65535 ] || die "la clé $key doit être comprise entre 1 et 65535 (valeur lue : « ${!key} »)."
}

number() { # KEY DEFAULT
  printf -v "$1" '%s' "${!1:-$2}"
  case ${!1} in '' | *[!0-9]*) die "la clé $1 doit être un nombre entier (valeur lue : « ${!1} »)." ;; esac
}

derive_settings() {
  [ -n "${HUB_PAYARA_HOME:-}" ] || die "la clé HUB_PAYARA_HOME (dossier de Payara) manque dans $HUB_CONF."
  [ -f "$HUB_PAYARA_HOME/glassfish/lib/client/appserver-cli.jar" ] || die "HUB_PAYARA_HOME=$HUB_PAYARA_HOME n'est pas un dossier de Payara (glassfish/lib/client/appserver-cli.jar y manque)."
  [ -n "${HUB_DOMAIN_DIR:-}" ] || die "la clé HUB_DOMAIN_DIR (dossier des domaines) manque dans $HUB_CONF."
  case $HUB_DOMAIN_DIR in /*) ;; *) die "HUB_DOMAIN_DIR doit être un chemin absolu (valeur lue : « $HUB_DOMAIN_DIR »)." ;; esac
  HUB_DOMAIN=${HUB_DOMAIN:-hub}
  case $HUB_DOMAIN in *[!a-zA-Z0-9_-]*) die "HUB_DOMAIN ne peut contenir que des lettres, des chiffres, « - » et « _ »." ;; esac
  HUB_DOMAIN_HOME=$HUB_DOMAIN_DIR/$HUB_DOMAIN
  HUB_ADMIN_PASSWORD_FILE=${HUB_ADMIN_PASSWORD_FILE:-$HUB_DOMAIN_DIR/$HUB_DOMAIN.admin-password}
  HUB_VIEW_STATE_KEY_FILE=${HUB_VIEW_STATE_KEY_FILE:-$HUB_DOMAIN_DIR/$HUB_DOMAIN.view-state-key}

  number HUB_PORT_BASE 8000
  port HTTP 80; port HTTPS 81; port ADMIN 48; port JMS 76; port IIOP 37; port IIOP_SSL 38; port IIOP_MUTUAL 39
  port JMX 86; port OSGI 66; port DEBUG 9; port HAZELCAST 49; port HAZELCAST_START 59
  HUB_HTTP_ADDRESS=${HUB_HTTP_ADDRESS:-0.0.0.0}
  HUB_ADMIN_ADDRESS=${HUB_ADMIN_ADDRESS:-127.0.0.1}
  HUB_HTTPS=${HUB_HTTPS:-false}
  number HUB_HTTP_THREADS 256
  number HUB_MAX_POST_BYTES 26214400
  number HUB_REQUEST_TIMEOUT 300
  HUB_HEAP=${HUB_HEAP:-1g}
  case $HUB_HEAP in *[!0-9kmgKMG]*) die "HUB_HEAP doit ressembler à 2g ou 1536m (valeur lue : « $HUB_HEAP »)." ;; esac
  HUB_JVM_OPTIONS=${HUB_JVM_OPTIONS:-}
  HUB_LOG_FORMAT=${HUB_LOG_FORMAT:-json}
  case $HUB_LOG_FORMAT in json | text) ;; *) die "HUB_LOG_FORMAT vaut json ou text (valeur lue : « $HUB_LOG_FORMAT »)." ;; esac

  HUB_DB_HOST=${HUB_DB_HOST:-127.0.0.1}
  number HUB_DB_PORT 3306
  HUB_DB_NAME=${HUB_DB_NAME:-hub}
  HUB_DB_USER=${HUB_DB_USER:-hub}
  number HUB_DB_POOL_MIN 8
  number HUB_DB_POOL_MAX 32
  HUB_CHECK_DATABASE=${HUB_CHECK_DATABASE:-true}
  HUB_DB_BASE_URL=${HUB_DB_URL:-jdbc:mariadb://$HUB_DB_HOST:$HUB_DB_PORT/$HUB_DB_NAME}
  case $HUB_DB_BASE_URL in jdbc:mariadb:*) ;; *) die "HUB_DB_URL doit commencer par jdbc:mariadb: (valeur lue : « $HUB_DB_BASE_URL »)." ;; esac
  case $HUB_DB_BASE_URL in *\?*) die "HUB_DB_URL ne contient pas de « ? » : les options vont dans HUB_DB_OPTIONS." ;; esac
  # UTC and READ COMMITTED are set by the session too: whoever borrows a connection finds them without one more statement.
  HUB_DB_FULL_URL="$HUB_DB_BASE_URL?useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250&useBulkStmts=true&connectionTimeZone=UTC&sessionVariables=time_zone='+00:00',transaction_isolation='READ-COMMITTED'&connectTimeout=2000&socketTimeout=300000&tcpKeepAlive=true${HUB_DB_OPTIONS:+&$HUB_DB_OPTIONS}"

  HUB_MAIL_HOST=${HUB_MAIL_HOST:-127.0.0.1}
  number HUB_MAIL_PORT 25
  HUB_MAIL_USER=${HUB_MAIL_USER:-}
  HUB_MAIL_STARTTLS=${HUB_MAIL_STARTTLS:-false}

  find_java
}

# Java 17 or newer: HUB_JAVA_HOME, else JAVA_HOME, else the path.
find_java() {
  local home=${HUB_JAVA_HOME:-${JAVA_HOME:-}} version
  if [ -n "$home" ]; then HUB_JAVA=$home/bin/java; else HUB_JAVA=$(command -v java || true); fi
  [ -n "$HUB_JAVA" ] && [ -x "$HUB_JAVA" ] || die "Java est introuvable : installez un JDK 17 ou plus récent, ou indiquez-le par HUB_JAVA_HOME."
  HUB_JAVA=$(readlink -f "$HUB_JAVA")
  export AS_JAVA=${HUB_JAVA%/bin/java}
  [ -x "$AS_JAVA/bin/javac" ] || die "$AS_JAVA n'est pas un JDK complet (bin/javac manque)."
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$AS_JAVA/release" 2>/dev/null)
  [ "${version:-17}" -ge 17 ] || die "Java $version est trop ancien : il faut un JDK 17 ou plus récent ($AS_JAVA)."
}

# secret FILE WHAT: prints the first line of a password file.
secret() {
  [ -n "$1" ] || die "aucun fichier n'est indiqué pour $2."
  [ -r "$1" ] || die "le fichier $1 ($2) est introuvable ou illisible."
  head -n 1 "$1" | tr -d '\r\n'
}

# asadmin ARGUMENT...: the administration command; client JVM tuned to start fast.
asadmin() {
  AS_EXTRA_JAVA_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto" \
    sh "$HUB_PAYARA_HOME/bin/asadmin" --interactive=false --user admin --passwordfile "$HUB_ADMIN_PASSWORD_FILE" \
    --host "$HUB_ADMIN_ADDRESS" --port "$HUB_PORT_ADMIN" "$@"
}

# run_quietly LABEL COMMAND...: runs, keeps the output for the administrator, shows one sentence when it fails.
run_quietly() {
  local label=$1
  shift
  local log=$HUB_DOMAIN_DIR/$HUB_DOMAIN.administration.log
  { printf '\n== %s: %s\n' "$(date -u +%FT%TZ)" "$label"; } >>"$log"
  "$@" >>"$log" 2>&1 || die "$label a échoué ; voir $log et $HUB_DOMAIN_HOME/logs/server.log."
}

# server_pid: prints the process id of this domain's server, nothing when it does not run.
server_pid() {
  local pid
  pid=$(cat "$HUB_DOMAIN_HOME/config/pid" 2>/dev/null) || return 0
  case $pid in '' | *[!0-9]*) return 0 ;; esac
  # The number may have been given to another process since: its command line must name this domain.
  # (No pipe: grep -q ends early, and a broken pipe counts as a failure here.)
  if grep -qxF "$HUB_DOMAIN_HOME" < <(tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline"); then printf '%s' "$pid"; fi
}

require_domain() {
  [ -f "$HUB_DOMAIN_HOME/config/domain.xml" ] || die "le domaine $HUB_DOMAIN_HOME n'existe pas encore : lancez d'abord create-domain.sh."
}

# require_free_port NUMBER KEY: refuses when something listens there.
require_free_port() {
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    die "le port $1 est déjà utilisé sur cette machine : changez HUB_PORT_BASE ou $2 dans $HUB_CONF."
  fi
}

require_free_ports() {
  require_free_port "$HUB_PORT_HTTP" HUB_PORT_HTTP
  require_free_port "$HUB_PORT_ADMIN" HUB_PORT_ADMIN
  if [ "$HUB_HTTPS" = true ]; then require_free_port "$HUB_PORT_HTTPS" HUB_PORT_HTTPS; fi
  # Closed by the configuration; another program there would make it look as if that had failed.
  local key
  for key in $HUB_CLOSED_PORTS; do require_free_port "${!key}" "$key"; done
}

# start_server [asadmin start-domain option...]: starts in a session of its own, so that Ctrl-C in a terminal does not reach it.
# Its output is the log's (run_quietly): whoever calls it has asked for free ports before, where a refusal is seen.
start_server() {
  local setsid
  setsid=$(command -v setsid || true)
  (
    export AS_EXTRA_JAVA_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
    exec ${setsid:+"$setsid" -w} sh "$HUB_PAYARA_HOME/bin/asadmin" --interactive=false --user admin \
      --passwordfile "$HUB_ADMIN_PASSWORD_FILE" start-domain --domaindir "$HUB_DOMAIN_DIR" "$@" "$HUB_DOMAIN"
  )
}

# stop_server: SIGTERM lets the server unload the application and close its files; SIGKILL after 30 s.
stop_server() {
  local pid i
  pid=$(server_pid)
  [ -n "$pid" ] || return 0
  kill -TERM "$pid" 2>/dev/null
  for ((i = 0; i < 300; i++)); do
    kill -0 "$pid" 2>/dev/null || { rm -f "$HUB_DOMAIN_HOME/config/pid"; return 0; }
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null
  rm -f "$HUB_DOMAIN_HOME/config/pid"
}

# http_status: the status of the portal's first page, empty when nothing answers (bash only: curl is not always there).
http_status() {
  local host=$HUB_HTTP_ADDRESS line
  case $host in 0.0.0.0 | ::) host=127.0.0.1 ;; esac
  (
    exec 2>/dev/null 3<>"/dev/tcp/$host/$HUB_PORT_HTTP" || exit 0
    printf 'GET / HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$HUB_PORT_HTTP" >&3
    IFS= read -r -t 30 line <&3 || exit 0
    line=${line#* }
    printf '%s' "${line%% *}"
  )
}

# wait_for_application: the server opens its port before the application is loaded, and answers 404, then 500, until then.
wait_for_application() {
  local pid status errors=0 end=$((SECONDS + 180))
  grep -q '<application-ref ref="hub"' "$HUB_DOMAIN_HOME/config/domain.xml" || return 0
  pid=$(server_pid)
  while [ "$SECONDS" -lt "$end" ]; do
    status=$(http_status)
    case $status in
      '' | 404) ;;
      5*) errors=$((errors + 1)) ;;
      *) return 0 ;;
    esac
    [ "$errors" -lt 100 ] || die "le portail est démarré mais répond par une erreur $status ; voir $HUB_DOMAIN_HOME/logs/server.log."
    kill -0 "$pid" 2>/dev/null || die "le serveur s'est arrêté pendant le chargement du portail ; voir $HUB_DOMAIN_HOME/logs/server.log."
    sleep 0.5
  done
  die "le portail ne répond pas après 3 minutes ; voir $HUB_DOMAIN_HOME/logs/server.log."
}

# print_link PURPOSE E-MAIL: puts a one-time link into the database and prints it.
print_link() {
  local url
  [ -n "$2" ] || die "indiquez l'adresse électronique : $(basename "$0") CHEMIN/hub.conf prenom.nom@ministere.gouv.fr"
  url=$(property hub.public-url)
  [ -n "$url" ] || die "la ligne hub.public-url (adresse publique du portail) manque dans $HUB_CONF."
  "$HUB_LIB/../bin/check-database.sh" "$HUB_CONF" >/dev/null || exit 1
  # The password travels by standard input: process arguments and environments can be read by others.
  secret "$HUB_DB_PASSWORD_FILE" "" | "$HUB_JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$HUB_DB_DRIVER" \
    "$HUB_LIB/PrintLink.java" "$HUB_DB_FULL_URL" "$HUB_DB_USER" "$url" "$2" "$1"
}
