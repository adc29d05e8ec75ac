#!/usr/bin/env bash
# create-domain.sh CONF: brings the domain to what the configuration file says, then leaves it running.
# Idempotent: when nothing changed since the last run, nothing is touched. A changed value is applied by one restart.
# One server start does it all: the settings are « pre-boot » commands, read before the listeners open.
. "$(dirname "${BASH_SOURCE[0]}")/../lib/common.sh"
load_configuration "${1:-}"

CONFIG=$HUB_DOMAIN_HOME/config
PREFIX=configs.config.server-config

check_inputs() {
  [ -n "${HUB_DB_DRIVER:-}" ] || die "la clé HUB_DB_DRIVER (chemin de mariadb-java-client-x.y.z.jar) manque dans $HUB_CONF."
  [ -r "$HUB_DB_DRIVER" ] || die "le pilote HUB_DB_DRIVER=$HUB_DB_DRIVER est introuvable ou illisible."
  DB_PASSWORD=$(secret "${HUB_DB_PASSWORD_FILE:-}" "mot de passe de la base (HUB_DB_PASSWORD_FILE)") || exit 1
  MAIL_PASSWORD=
  if [ -n "${HUB_MAIL_PASSWORD_FILE:-}" ]; then
    MAIL_PASSWORD=$(secret "$HUB_MAIL_PASSWORD_FILE" "mot de passe de messagerie (HUB_MAIL_PASSWORD_FILE)") || exit 1
  fi
  [ -n "$(property hub.public-url)" ] || die "la ligne hub.public-url (adresse publique du portail) manque dans $HUB_CONF."
  [ -n "$(property hub.mail.from)" ] || die "la ligne hub.mail.from (expéditeur des courriels) manque dans $HUB_CONF."
  mkdir -p "$HUB_DOMAIN_DIR" 2>/dev/null && [ -w "$HUB_DOMAIN_DIR" ] || die "le dossier HUB_DOMAIN_DIR=$HUB_DOMAIN_DIR ne peut pas être créé ou écrit par $(id -un)."
}

random_base64() { head -c "$1" /dev/urandom | base64 -w 0; }

# Secrets of the domain: made once, kept whatever happens to the domain.
ensure_secrets() {
  if [ ! -s "$HUB_ADMIN_PASSWORD_FILE" ]; then
    [ ! -d "$HUB_DOMAIN_HOME" ] || die "le fichier du mot de passe d'administration $HUB_ADMIN_PASSWORD_FILE a disparu alors que le domaine existe : remettez-le."
    printf 'AS_ADMIN_PASSWORD=%s\n' "$(random_base64 24 | tr '+/' '-_')" >"$HUB_ADMIN_PASSWORD_FILE" || die "impossible d'écrire $HUB_ADMIN_PASSWORD_FILE."
    say "Mot de passe d'administration de Payara créé dans $HUB_ADMIN_PASSWORD_FILE (compte admin)."
  fi
  grep -q '^AS_ADMIN_PASSWORD=.' "$HUB_ADMIN_PASSWORD_FILE" || die "$HUB_ADMIN_PASSWORD_FILE doit contenir une ligne AS_ADMIN_PASSWORD=motdepasse."
  if [ ! -s "$HUB_VIEW_STATE_KEY_FILE" ]; then
    random_base64 32 >"$HUB_VIEW_STATE_KEY_FILE" || die "impossible d'écrire $HUB_VIEW_STATE_KEY_FILE."
  fi
}

create_domain() {
  say "Création du domaine $HUB_DOMAIN_HOME…"
  local ports="domain.adminPort=$HUB_PORT_ADMIN:domain.instancePort=$HUB_PORT_HTTP:http.ssl.port=$HUB_PORT_HTTPS:jms.port=$HUB_PORT_JMS"
  ports="$ports:orb.listener.port=$HUB_PORT_IIOP:orb.ssl.port=$HUB_PORT_IIOP_SSL:orb.mutualauth.port=$HUB_PORT_IIOP_MUTUAL"
  ports="$ports:domain.jmxPort=$HUB_PORT_JMX:osgi.shell.telnet.port=$HUB_PORT_OSGI:java.debugger.port=$HUB_PORT_DEBUG"
  run_quietly "la création du domaine" asadmin create-domain --domaindir "$HUB_DOMAIN_DIR" --savelogin=false --checkports=false \
    --hazelcastdasport "$HUB_PORT_HAZELCAST" --hazelcaststartport "$HUB_PORT_HAZELCAST_START" --domainproperties "$ports" "$HUB_DOMAIN"
}

# set_value NAME VALUE: one command of the pre-boot file; no quoting there, hence no space in the value.
set_value() { printf 'set %s=%s\n' "$1" "$2"; }
# set_quoted NAME VALUE: one command of the multimode file, where a word in quotes may hold anything.
set_quoted() { printf 'set "%s=%s"\n' "$1" "$(escaped "$2")"; }
escaped() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

exists() { grep -qF -- "$1" "$CONFIG/domain.xml"; }

# Settings that are read when the server starts: applied before its listeners open.
startup_commands() {
  local http listeners=$PREFIX.network-config.network-listeners.network-listener name

  # --- What listens, and where: HTTP only; administration on the loopback.
  set_value "$listeners.http-listener-1.address" "$HUB_HTTP_ADDRESS"
  set_value "$listeners.http-listener-1.port" "$HUB_PORT_HTTP"
  set_value "$listeners.http-listener-2.enabled" "$HUB_HTTPS"
  set_value "$listeners.http-listener-2.address" "$HUB_HTTP_ADDRESS"
  set_value "$listeners.http-listener-2.port" "$HUB_PORT_HTTPS"
  set_value "$listeners.admin-listener.address" "$HUB_ADMIN_ADDRESS"
  set_value "$listeners.admin-listener.port" "$HUB_PORT_ADMIN"
  for name in orb-listener-1:$HUB_PORT_IIOP SSL:$HUB_PORT_IIOP_SSL SSL_MUTUALAUTH:$HUB_PORT_IIOP_MUTUAL; do
    set_value "$PREFIX.iiop-service.iiop-listener.${name%:*}.address" 127.0.0.1
    set_value "$PREFIX.iiop-service.iiop-listener.${name%:*}.port" "${name#*:}"
    set_value "$PREFIX.iiop-service.iiop-listener.${name%:*}.enabled" false
  done
  set_value "$PREFIX.admin-service.jmx-connector.system.address" 127.0.0.1
  set_value "$PREFIX.admin-service.jmx-connector.system.port" "$HUB_PORT_JMX"
  set_value "$PREFIX.admin-service.jmx-connector.system.enabled" false
  set_value "$PREFIX.jms-service.type" DISABLED
  set_value "$PREFIX.system-property.JMS_PROVIDER_PORT.value" "$HUB_PORT_JMS"
  set_value "$PREFIX.hazelcast-config-specific-configuration.enabled" false
  set_value hazelcast-runtime-configuration.das-port "$HUB_PORT_HAZELCAST"
  set_value hazelcast-runtime-configuration.start-port "$HUB_PORT_HAZELCAST_START"

  # --- HTTP: no product names, compression, limits (five threads would let 200 slow bodies block the portal).
  for name in http-listener-1 http-listener-2; do
    http=$PREFIX.network-config.protocols.protocol.$name.http
    set_value "$http.xpowered-by" false
    set_value "$http.server-header" false
    set_value "$http.compression" on
    set_value "$http.compressable-mime-type" "text/html,text/css,text/javascript,text/plain,text/xml,text/csv,text/calendar,application/javascript,application/x-javascript,application/json,application/xml,application/xhtml+xml,application/rss+xml,application/atom+xml,application/manifest+json,image/svg+xml"
    set_value "$http.compression-min-size-bytes" 1024
    # An address may be long (a search of 10 000 characters, three times that once encoded): the portal answers, not the server.
    set_value "$http.header-buffer-length-bytes" 65536
    set_value "$http.max-post-size-bytes" "$HUB_MAX_POST_BYTES"
    set_value "$http.max-form-post-size-bytes" 2097152
    set_value "$http.max-swallowing-input-bytes" "$HUB_MAX_POST_BYTES"
    set_value "$http.max-request-parameters" 2000
    set_value "$http.request-timeout-seconds" "$HUB_REQUEST_TIMEOUT"
    set_value "$http.connection-upload-timeout-millis" 60000
    set_value "$http.cookie-same-site-enabled" true
    set_value "$http.cookie-same-site-value" Lax
    set_value "$http.trace-enabled" false
    # Behind a proxy that carries TLS: its word makes the session cookie « Secure » and the addresses https.
    set_value "$http.scheme-mapping" X-Forwarded-Proto
  done
  set_value "$PREFIX.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size" 16
  set_value "$PREFIX.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size" "$HUB_HTTP_THREADS"
  set_value "$PREFIX.thread-pools.thread-pool.http-thread-pool.max-queue-size" 4096

  # --- Services that the portal does not use, or that speak to the outside.
  set_value "$PREFIX.microprofile-healthcheck-configuration.enabled" false
  set_value "$PREFIX.microprofile-metrics-configuration.enabled" false
  set_value "$PREFIX.microprofile-openapi-configuration.enabled" false
  set_value "$PREFIX.phone-home-runtime-configuration.enabled" false
  set_value "$PREFIX.notification-service-configuration.enabled" false
  set_value "$PREFIX.admin-service.das-config.autodeploy-enabled" false
  set_value "$PREFIX.admin-service.das-config.dynamic-reload-enabled" false
  set_value "$PREFIX.security-service.activate-default-principal-to-role-mapping" true
}

# Settings of the running server. Resources are created when absent, then every attribute is set.
running_commands() {
  local pool=resources.jdbc-connection-pool.hub-pool mail=resources.mail-resource.mail/hub i name

  # --- Passwords: in the domain's encrypted store, named in domain.xml by their alias.
  put_alias hub-database "$DB_PASSWORD"
  put_alias hub-view-state-key "$(cat "$HUB_VIEW_STATE_KEY_FILE")"
  [ -z "$MAIL_PASSWORD" ] || put_alias hub-mail "$MAIL_PASSWORD"

  # --- Database.
  if ! exists ' name="hub-pool"'; then
    say "create-jdbc-connection-pool --datasourceclassname=org.mariadb.jdbc.MariaDbDataSource --restype=javax.sql.DataSource --property url=unset:user=unset:password=unset hub-pool"
    say "create-jdbc-resource --connectionpoolid hub-pool jdbc/hub"
  fi
  set_quoted "$pool.property.url" "$HUB_DB_FULL_URL"
  set_quoted "$pool.property.user" "$HUB_DB_USER"
  set_quoted "$pool.property.password" '${ALIAS=hub-database}'
  # Growing takes the free limit first: the pool refuses a minimum above its maximum.
  set_quoted "$pool.steady-pool-size" 1
  set_quoted "$pool.max-pool-size" "$HUB_DB_POOL_MAX"
  set_quoted "$pool.steady-pool-size" "$HUB_DB_POOL_MIN"
  set_quoted "$pool.pool-resize-quantity" 4
  set_quoted "$pool.max-wait-time-in-millis" 5000
  set_quoted "$pool.transaction-isolation-level" read-committed
  # The session already has this isolation (see HUB_DB_FULL_URL); « guaranteed » would set it again at every borrow.
  set_quoted "$pool.is-isolation-level-guaranteed" false
  # Without validation the pool never recovers from a restart of MariaDB; more often than each second halves the rate.
  set_quoted "$pool.connection-validation-method" auto-commit
  set_quoted "$pool.is-connection-validation-required" true
  set_quoted "$pool.validate-atmost-once-period-in-seconds" 1

  # --- Mail: short time-outs, a dead mail server blocks nobody. (Payara reads « mail-smtp-port » as mail.smtp.port.)
  if ! exists 'jndi-name="mail/hub"'; then
    say "create-javamail-resource --mailhost=unset --mailuser=unset --fromaddress=unset --property mail-smtp-port=25:mail-smtp-connectiontimeout=5000:mail-smtp-timeout=10000:mail-smtp-writetimeout=10000:mail-smtp-starttls-enable=false:mail-smtp-starttls-required=false mail/hub"
  fi
  set_quoted "$mail.host" "$HUB_MAIL_HOST"
  set_quoted "$mail.user" "${HUB_MAIL_USER:-hub}"
  set_quoted "$mail.from" "$(property hub.mail.from)"
  set_quoted "$mail.property.mail-smtp-port" "$HUB_MAIL_PORT"
  set_quoted "$mail.property.mail-smtp-starttls-enable" "$HUB_MAIL_STARTTLS"
  set_quoted "$mail.property.mail-smtp-starttls-required" "$HUB_MAIL_STARTTLS"
  if [ -n "$MAIL_PASSWORD" ]; then
    set_quoted "$mail.password" '${ALIAS=hub-mail}'
    set_quoted "$mail.auth" true
  else
    set_quoted "$mail.auth" false
  fi

  # --- While the portal is not loaded, the server's own error page would tell product and version.
  for i in 400 401 403 404 405 413 500 503; do
    set_quoted "$PREFIX.http-service.virtual-server.server.property.send-error_$i" "code=$i path=$HUB_DOMAIN_HOME/docroot/unavailable.html"
  done

  # --- Key of the Faces view state: stable over restarts, the same on every node.
  if ! exists 'jndi-name="hub/viewStateKey"'; then
    say "create-custom-resource --restype=java.lang.String --factoryclass=org.glassfish.resources.custom.factory.PrimitivesAndStringFactory --property value=unset hub/viewStateKey"
  fi
  set_quoted "resources.custom-resource.hub/viewStateKey.property.value" '${ALIAS=hub-view-state-key}'

  # --- Settings of the application (MicroProfile Config, source « domain »).
  for name in $(old_properties); do
    [ -n "$(property "$name")" ] || say "delete-config-property --source=domain --propertyname=$name"
  done
  for i in "${!HUB_PROPERTY_NAMES[@]}"; do
    [ -z "${HUB_PROPERTY_VALUES[$i]}" ] ||
      say "set-config-property --source=domain --propertyname=${HUB_PROPERTY_NAMES[$i]} \"--propertyvalue=$(escaped "${HUB_PROPERTY_VALUES[$i]}")\""
  done
  ! exists '<application-ref ref="hub"' || say "enable hub"
}

# put_alias NAME SECRET: the secret goes through a 0600 file (Java properties syntax), removed at the end.
put_alias() {
  local verb=create
  case $2 in *[!\ -~]*) die "le mot de passe $1 ne peut contenir que des caractères ASCII imprimables." ;; esac
  # The store can be read only by the server; what was written is noted beside it.
  ! grep -qxF "$1" "$CONFIG/hub-aliases" 2>/dev/null || verb=update
  { grep '^AS_ADMIN_PASSWORD=' "$HUB_ADMIN_PASSWORD_FILE"; printf 'AS_ADMIN_ALIASPASSWORD=%s\n' "$(printf '%s' "$2" | sed 's/\\/&&/g')"; } >"$CONFIG/hub-secret-$1"
  say "$verb-password-alias --passwordfile \"$CONFIG/hub-secret-$1\" $1"
}

old_properties() { sed -n 's/.*name="payara\.microprofile\.\(hub\.[^"]*\)".*/\1/p' "$CONFIG/domain.xml"; }

jvm_options() {
  cat <<-END
	-Xms$HUB_HEAP
	-Xmx$HUB_HEAP
	-XX:+UseG1GC
	-XX:+HeapDumpOnOutOfMemoryError
	-XX:HeapDumpPath=\${com.sun.aas.instanceRoot}/logs
	-XX:+ExitOnOutOfMemoryError
	-Duser.timezone=UTC
	-Dfile.encoding=UTF-8
	-Duser.language=en
	-Duser.country=US
	-Dproduct.name=
	-Dhazelcast.phone.home.enabled=false
	-Dnet.fortuna.ical4j.timezone.update.enabled=false
	END
  local option
  for option in $HUB_JVM_OPTIONS; do say "$option"; done
}

# JVM options can only be read at start: written into domain.xml while the server is stopped. Ours of the last run, and the heap
# and collector defaults, are taken out first.
write_jvm_options() {
  local applied=$CONFIG/hub-jvm-options new
  new=$(jvm_options | sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g')
  touch "$applied"
  NEW="$new" awk -v applied="$applied" '
    BEGIN { while ((getline line < applied) > 0) ours[line] = 1; while ((getline line < applied) > 0); count = split(ENVIRON["NEW"], add, "\n")
            for (i = 1; i <= count; i++) ours[add[i]] = 1 }
    # Without this element the first start makes one, and opens its port on every address.
    /<jms-service/ && !done { jms = 1 }
    /<java-config/ && !done {
      if (!jms) print "      <jms-service default-jms-host=\"default_JMS_host\" type=\"DISABLED\"><jms-host name=\"default_JMS_host\" host=\"127.0.0.1\" port=\"${JMS_PROVIDER_PORT}\"></jms-host></jms-service>"
      inside = 1
    }
    inside && /<jvm-options>/ {
      option = $0; sub(/.*<jvm-options>/, "", option); sub(/<\/jvm-options>.*/, "", option)
      if (option in ours || option ~ /^-Xm[sx]/ || option ~ /^-XX:NewRatio=/ || option ~ /^-Dosgi\.shell\.telnet/) next
      if (option ~ /^-Dorg\.glassfish\.additionalOSGiBundlesToStart=/) sub(/StartN?=.*<\//, "Start=org.apache.felix.fileinstall</")
    }
    inside && /<\/java-config>/ {
      for (i = 1; i <= count; i++) print "        <jvm-options>" add[i] "</jvm-options>"
      inside = 0; done = 1
    }
    { print }' "$CONFIG/domain.xml" >"$CONFIG/domain.xml.new" && grep -q '</domain>' "$CONFIG/domain.xml.new" ||
    die "domain.xml n'a pas pu être modifié ($CONFIG)."
  printf '%s\n' "$new" >"$applied"
  mv "$CONFIG/domain.xml.new" "$CONFIG/domain.xml"
}

# set_line FILE KEY VALUE: in a .properties file.
set_line() {
  KEY="$2" VALUE="$3" awk 'BEGIN { k = ENVIRON["KEY"] "=" } index($0, k) == 1 { if (!done) print k ENVIRON["VALUE"]; done = 1; next }
    { print } END { if (!done) print k ENVIRON["VALUE"] }' "$1" >"$1.new" && mv "$1.new" "$1"
}

write_logging() {
  local file=$CONFIG/logging.properties handler=com.sun.enterprise.server.logging.GFFileHandler
  local formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
  [ "$HUB_LOG_FORMAT" = json ] || formatter=com.sun.enterprise.server.logging.ODLLogFormatter
  set_line "$file" $handler.formatter $formatter
  set_line "$file" $handler.rotationOnDateChange true
  set_line "$file" $handler.rotationLimitInBytes 52428800
  set_line "$file" $handler.maxHistoryFiles 60
  set_line "$file" $handler.compressOnRotation true
  # Faces warns about every error page; the container repeats each refusal that the portal answers and logs itself.
  set_line "$file" jakarta.enterprise.resource.webcontainer.faces.application.level SEVERE
  # notes every refusal that a page shows in a place of its own, with what was typed
  set_line "$file" jakarta.enterprise.resource.webcontainer.faces.renderkit.level WARNING
  set_line "$file" jakarta.enterprise.ejb.container.level SEVERE
}

write_default_web() {
  # Session ids travel in a cookie only, never in an address.
  grep -q '<tracking-mode>' "$CONFIG/default-web.xml" ||
    sed -i 's#<session-timeout>\(.*\)</session-timeout>#<session-timeout>\1</session-timeout><tracking-mode>COOKIE</tracking-mode>#' "$CONFIG/default-web.xml"
  sed -i '/<param-name>xpoweredBy/{n;s/true/false/}' "$CONFIG/default-web.xml"
}

write_docroot() {
  # Payara's own welcome page tells product and version.
  rm -rf "${HUB_DOMAIN_HOME:?}/docroot"
  mkdir "$HUB_DOMAIN_HOME/docroot" && cp "$HUB_LIB/unavailable.html" "$HUB_DOMAIN_HOME/docroot/"
}

copy_driver() {
  local target
  target=$HUB_DOMAIN_HOME/lib/$(basename "$HUB_DB_DRIVER")
  cmp -s "$HUB_DB_DRIVER" "$target" && return 0
  rm -f "$HUB_DOMAIN_HOME"/lib/mariadb-java-client-*.jar
  cp "$HUB_DB_DRIVER" "$target" || die "le pilote ne peut pas être copié dans $HUB_DOMAIN_HOME/lib."
}

verify() {
  local i name
  for name in $HUB_CLOSED_PORTS; do
    ! (exec 3<>"/dev/tcp/127.0.0.1/${!name}") 2>/dev/null || die "le port interne ${!name} est ouvert alors qu'il devrait être fermé ; voir $HUB_DOMAIN_HOME/logs/server.log."
  done
  for name in 'jndi-name="jdbc/hub"' 'jndi-name="mail/hub"' 'jndi-name="hub/viewStateKey"' "max-thread-pool-size=\"$HUB_HTTP_THREADS\"" \
    'connection-validation-method="auto-commit"'; do
    exists "$name" || die "la configuration n'a pas été appliquée en entier ($name manque dans domain.xml) ; voir $HUB_DOMAIN_HOME/logs/server.log."
  done
  for i in "${!HUB_PROPERTY_NAMES[@]}"; do
    [ -z "${HUB_PROPERTY_VALUES[$i]}" ] || exists "name=\"payara.microprofile.${HUB_PROPERTY_NAMES[$i]}\"" ||
      die "le réglage ${HUB_PROPERTY_NAMES[$i]} n'a pas été enregistré ; voir $HUB_DOMAIN_HOME/logs/server.log."
  done
}

# What was applied last, as one digest of every input: the settings, this script, and what it copies or starts.
digest() {
  { startup_commands; jvm_options; say "$HUB_LOG_FORMAT" "$HUB_DB_FULL_URL" "$HUB_PAYARA_HOME" "$AS_JAVA" \
    "$HUB_DB_USER" "$HUB_DB_POOL_MIN" "$HUB_DB_POOL_MAX" "$HUB_MAIL_HOST" "$HUB_MAIL_PORT" "$HUB_MAIL_USER" "$HUB_MAIL_STARTTLS" \
    "$DB_PASSWORD" "$MAIL_PASSWORD"; cat "$HUB_VIEW_STATE_KEY_FILE" "$HUB_DB_DRIVER" "$HUB_LIB/unavailable.html" "${BASH_SOURCE[0]}" "$AS_JAVA/release"
    paste <(printf '%s\n' "${HUB_PROPERTY_NAMES[@]}") <(printf '%s\n' "${HUB_PROPERTY_VALUES[@]}"); } | sha256sum | cut -d ' ' -f 1
}

apply_running_commands() {
  local output log=$HUB_DOMAIN_DIR/$HUB_DOMAIN.administration.log
  running_commands >"$CONFIG/hub-commands"
  output=$(asadmin multimode --printprompt=false --encoding UTF-8 --file "$CONFIG/hub-commands" 2>&1)
  rm -f "$CONFIG"/hub-secret-*
  printf '%s\n' "$output" >>"$log"
  # multimode itself always ends with 0.
  if grep -qE '^Command .* failed\.$|Authentication failed|remote failure' <<<"$output" ||
    ! grep -q 'Command multimode executed successfully' <<<"$output"; then
    die "une commande d'administration a échoué ; voir $log."
  fi
  printf '%s\n' hub-database hub-view-state-key ${MAIL_PASSWORD:+hub-mail} >"$CONFIG/hub-aliases"
}

check_inputs
[ "$HUB_CHECK_DATABASE" != true ] || "$(dirname "${BASH_SOURCE[0]}")/check-database.sh" "$HUB_CONF" || exit 1
ensure_secrets
if [ -f "$CONFIG/hub-applied" ] && [ "$(cat "$CONFIG/hub-applied")" = "$(digest)" ]; then
  say "Le domaine $HUB_DOMAIN_HOME est déjà conforme à $HUB_CONF : rien à changer."
  exit 0
fi

if [ -f "$CONFIG/domain.xml" ] && [ ! -f "$CONFIG/hub-aliases" ]; then
  # A first run that was cut short: nothing of value in it yet.
  stop_server
  rm -rf "${HUB_DOMAIN_HOME:?}"
fi
if [ ! -f "$CONFIG/domain.xml" ]; then
  [ ! -e "$HUB_DOMAIN_HOME" ] || rmdir "$HUB_DOMAIN_HOME" 2>/dev/null || die "$HUB_DOMAIN_HOME existe déjà et n'est pas un domaine Payara."
  require_free_ports
  create_domain
else
  say "Mise à jour du domaine $HUB_DOMAIN_HOME…"
  stop_server
  require_free_ports
fi
rm -f "$CONFIG/hub-applied"
copy_driver
write_logging
write_default_web
write_docroot
write_jvm_options
{
  startup_commands
  # The application must not load with the former settings; « enable » follows with the other commands.
  ! exists '<application-ref ref="hub"' || say "set servers.server.server.application-ref.hub.enabled=false"
} >"$CONFIG/hub-startup-commands"
run_quietly "le démarrage du domaine" start_server --prebootcommandfile "$CONFIG/hub-startup-commands"
apply_running_commands
verify
digest >"$CONFIG/hub-applied"
say "Le domaine $HUB_DOMAIN_HOME est configuré et démarré : portail sur le port $HUB_PORT_HTTP, administration sur $HUB_ADMIN_ADDRESS:$HUB_PORT_ADMIN."
