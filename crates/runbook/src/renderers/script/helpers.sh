say() { printf '%s\n' "$*"; }

usage() {
  say "$text_usage $0 [--run] [--from STEP] [--to STEP]"
  exit 2
}

run_it=no
from=1
to=$last_step
while [ $# -gt 0 ]; do
  case $1 in
    --run) run_it=yes ;;
    --from | --to)
      [[ ${2-} =~ ^[0-9]+$ ]] || usage
      if [ "$1" = --from ]; then from=$2; else to=$2; fi
      shift
      ;;
    *) usage ;;
  esac
  shift
done

# Whether a step is among those that are carried out.
is_chosen() { [ "$1" -ge "$from" ] && [ "$1" -le "$to" ]; }

# A value, and the steps that need it.
missing=
need() {
  local name=$1 number
  shift
  case ${!name} in
    none) printf -v "$name" '%s' '' ;;
    '')
      if [ "$run_it" = no ]; then
        printf -v "$name" '<%s>' "$name"
        return
      fi
      for number; do
        if is_chosen "$number"; then
          missing="$missing $name"
          return
        fi
      done
      ;;
  esac
}

# A command as it could be typed.
show() {
  local line='  $' word quote="'"
  for word; do
    case $word in
      '' | *[!A-Za-z0-9_./:=,@%+-]*) word="'${word//$quote/$quote\\$quote$quote}'" ;;
    esac
    line="$line $word"
  done
  say "$line${save:+ > $save}"
}

# Runs a command; what it prints goes into the file $save, if that is set.
execute() {
  local words=() word
  for word; do
    case $word in
      MY-START-TIME) word=$(($(date +%s) - 3600)) ;;
      MY-END-TIME) word=$(date +%s) ;;
    esac
    words+=("$word")
  done
  if [ -n "$save" ]; then "${words[@]}" > "$save"; else "${words[@]}"; fi
}

stop() {
  say "$text_stopped $0 --run --from $current"
  say "$text_rollback $rollback"
  exit 1
}

# Whether to continue; if not, then to repeat.
ask() {
  local answer
  printf '%s ' "$text_continue"
  IFS= read -r answer || answer=
  case $answer in
    yes) return 0 ;;
    again) return 1 ;;
    *) stop ;;
  esac
}

# What to verify, what must come out, and the command that shows it, if there is one.
check() {
  local what=$1 expect=$2
  shift 2
  say "$what"
  if [ $# -gt 0 ]; then show "$@"; fi
  if [ -n "$expect" ]; then say "$expect"; fi
  if [ "$run_it" = no ]; then return; fi
  while :; do
    if [ $# -gt 0 ]; then execute "$@" || say "$text_failed"; fi
    if ask; then return; fi
  done
}

# The same after a request, once AWS is no longer at work.
await() {
  local tries=$limit output
  if [ "$run_it" = yes ]; then
    sleep "$pause"
    while output=$(execute "${@:3}") && [[ $output =~ $at_work ]]; do
      if [ "$tries" -le 0 ]; then
        say "$text_gave_up"
        break
      fi
      tries=$((tries - 1))
      say "$text_at_work"
      sleep "$pause"
    done
  fi
  check "$@"
}

# A command that only shows something.
look() { check "$text_look" '' "$@"; }

# A request that changes something.
request() {
  local answer
  show "$@"
  if [ "$run_it" = no ]; then return; fi
  printf '%s ' "$text_send"
  IFS= read -r answer || answer=
  if [ "$answer" != yes ]; then stop; fi
  if ! execute "$@"; then
    say "$text_failed"
    stop
  fi
}

# Before a deletion: the ID has to be typed.
confirm() {
  local answer
  say "$text_delete $1"
  if [ "$run_it" = no ]; then return; fi
  IFS= read -r answer || answer=
  if [ -z "$answer" ] || [ "$answer" != "$1" ]; then stop; fi
}

# A step: its number, title and time, and the rollback from it. False if it is not carried out.
step() {
  is_chosen "$1" || return 1
  current=$1 rollback=$4
  say ''
  say "$2"
  say "$3"
}
