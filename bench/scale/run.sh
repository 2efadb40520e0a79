#!/bin/bash
# Two application nodes behind a balancer, PostgreSQL with a streaming replica, all on this machine and on the loopback:
# then one node is killed under load and the primary crashes under writers. See docs/scale.md. As root on Debian:
#   bench/scale/run.sh [PEOPLE] [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
people=${1:-5000}
work=${2:-$(mktemp -d /tmp/meirim-scale.XXXXXX)}
primary=54341 replica=54342 balancer=5090 node=(5091 5092)
application="Username=meirim;Database=meirim"
written="Host=127.0.0.1;Port=$primary;$application"
# the replica first, the primary when it is away
read="Host=127.0.0.1:$replica,127.0.0.1:$primary;Target Session Attributes=prefer-standby;$application"
pids=()

for package in haproxy postgresql-15; do dpkg -s "$package" >/dev/null 2>&1 || apt-get install -y -qq "$package" >/dev/null; done
pg=/usr/lib/postgresql/15/bin
as_postgres() { su postgres -c "$*"; }
finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for one in replica primary; do as_postgres "$pg/pg_ctl -D $work/$one -m immediate stop" >/dev/null 2>&1 || true; done
}
trap finish EXIT

dotnet build -c Release bench/Meirim.Bench --nologo -v quiet -p:UseSharedCompilation=false
dotnet build -c Release src/Meirim.Web --nologo -v quiet -p:UseSharedCompilation=false
meirim="dotnet src/Meirim.Web/bin/Release/net10.0/meirim.dll"
bench="dotnet bench/Meirim.Bench/bin/Release/net10.0/Meirim.Bench.dll"

echo "== the primary, with $people people"
mkdir -p "$work/data" && chown postgres "$work"
as_postgres "$pg/initdb -D $work/primary -A trust -U meirim -E UTF8 --locale=C.UTF-8" >/dev/null
as_postgres "$pg/pg_ctl -D $work/primary -o '-p $primary -k $work -h 127.0.0.1 -c wal_level=replica -c max_connections=200' -l $work/primary.log -w start" >/dev/null
createdb -h 127.0.0.1 -p $primary -U meirim meirim
$meirim demo --people "$people" --database "$written" --data-folder "$work/data" >"$work/demo.log"

echo "== the replica"
as_postgres "$pg/pg_basebackup -h 127.0.0.1 -p $primary -U meirim -D $work/replica -R -X stream -c fast"
as_postgres "$pg/pg_ctl -D $work/replica -o '-p $replica -k $work -h 127.0.0.1 -c max_connections=200' -l $work/replica.log -w start" >/dev/null

serve() { # NUMBER: the nodes share the data folder, in which the secret and the keys of the cookies lie
  ReadDatabase="$read" SearchesPerMinute=1000000 Proxies=127.0.0.1 \
    $meirim serve --database "$written" --data-folder "$work/data" --urls "http://127.0.0.1:${node[$1]}" >>"$work/node$1.log" 2>&1 &
  served=$!
  pids+=("$served")
}
healthy() {
  for _ in $(seq 300); do curl -fs -o /dev/null "http://127.0.0.1:$1/health" && return; sleep 0.2; done
  echo "nobody healthy at port $1; the logs are in $work" >&2
  exit 1
}

echo "== two nodes and the balancer"
serve 0; first=$served
serve 1
cat >"$work/haproxy.cfg" <<CFG
defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  option forwardfor
  option redispatch 1
  retries 3
  retry-on conn-failure empty-response response-timeout
frontend pages
  bind 127.0.0.1:$balancer
  default_backend nodes
backend nodes
  balance roundrobin
  # a search that a dying node did not answer is asked again of the other; what writes is never sent twice
  http-request disable-l7-retry unless METH_GET
  option httpchk GET /health
  default-server check inter 500ms fall 2 rise 2 on-marked-down shutdown-sessions
  server one 127.0.0.1:${node[0]}
  server two 127.0.0.1:${node[1]}
CFG
healthy "${node[0]}"; healthy "${node[1]}"
haproxy -f "$work/haproxy.cfg" -db >"$work/haproxy.log" 2>&1 & pids+=($!)
healthy $balancer
echo "searches read from: $(psql -h 127.0.0.1 -p $replica -U meirim meirim -Atc "select count(*) from pg_stat_activity where datname = 'meirim' and backend_type = 'client backend' and pid <> pg_backend_pid()") connections at the replica"

echo "== a node killed (SIGKILL) after 8 of 30 seconds of searches, back after 18"
$bench load "$written" "http://127.0.0.1:$balancer" 60 30 & load=$!
sleep 8; kill -9 "$first"; sleep 10; serve 0
wait $load

echo "== the primary crashes (immediate stop) twice under two writers, while searches go on"
$bench acts "$written" "http://127.0.0.1:$balancer" 40 & acts=$!
$bench load "$written" "http://127.0.0.1:$balancer" 20 38 & load=$!
for wait in 10 12; do
  sleep $wait
  as_postgres "$pg/pg_ctl -D $work/primary -m immediate -w restart" >/dev/null
done
wait $load; wait $acts
lag=$(psql -h 127.0.0.1 -p $primary -U meirim meirim -Atc "select coalesce(extract(milliseconds from replay_lag), 0) from pg_stat_replication" || true)
echo "the replica follows again${lag:+, ${lag} ms behind}: $(psql -h 127.0.0.1 -p $replica -U meirim meirim -Atc 'select revision from register_marks') = $(psql -h 127.0.0.1 -p $primary -U meirim meirim -Atc 'select revision from register_marks') (revisions of the register)"
$meirim ledger verify --database "$written" --data-folder "$work/data"
