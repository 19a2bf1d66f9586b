#include "agent/facts/schema.h"

namespace mijian {
namespace {

constexpr Column login_default_columns[] = {
    {"name", Type::text, required, plain, "PASS_MAX_DAYS, UMASK …"},
    {"value", Type::text, required, plain, "as written"},
    {"file", Type::text, required, plain, "/etc/login.defs"},
    {"line", Type::integer, required, plain, "line in it; the last one of a name wins"},
};

constexpr Column login_lockout_columns[] = {
    {"service", Type::text, required, plain, "PAM service: login, sshd, lightdm …"},
    {"module", Type::text, nullable, plain, "pam_faillock or pam_tally2; NULL when nothing locks"},
    {"deny", Type::integer, nullable, plain, "failures until it locks; NULL when nothing locks"},
    {"unlock_seconds", Type::integer, nullable, plain,
     "0: until an administrator unlocks; NULL when nothing locks"},
    {"covers_root", Type::integer, required, plain, "1 with even_deny_root"},
    {"enforced", Type::integer, required, plain,
     "1 when the stack really counts and refuses (preauth and authfail where needed)"},
    {"file", Type::text, nullable, plain, "where deny was read"},
    {"line", Type::integer, nullable, plain, "line in it"},
};

constexpr Column pam_module_columns[] = {
    {"service", Type::text, required, plain, "file below /etc/pam.d that a program asks for"},
    {"stack", Type::text, required, plain, "auth, account, password or session"},
    {"position", Type::integer, required, plain, "order in the stack, includes unfolded, from 1"},
    {"control", Type::text, required, plain,
     "as written: required, sufficient, [success=1 default=ignore]"},
    {"module", Type::text, required, plain, "pam_unix, without .so and folder"},
    {"arguments", Type::text, required, plain, "as written, without values that may be secret"},
    {"file", Type::text, required, plain, "the file the line stands in"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column password_quality_columns[] = {
    {"service", Type::text, required, plain,
     "PAM service that changes passwords: passwd, common-password"},
    {"module", Type::text, nullable, plain,
     "pam_pwquality, pam_cracklib, pam_unix …; NULL when nothing checks"},
    {"enforced", Type::integer, required, plain,
     "1 when the module stands before the one that stores the password and its refusal counts"},
    {"min_length", Type::integer, nullable, plain,
     "shortest password accepted, credits taken off; NULL when nothing checks"},
    {"min_classes", Type::integer, nullable, plain,
     "classes of characters asked for, by minclass or negative credits"},
    {"remember", Type::integer, nullable, plain, "how many old passwords are refused; 0: none"},
    {"root_too", Type::integer, required, plain, "1 with enforce_for_root"},
    {"file", Type::text, nullable, plain, "where the length was read"},
    {"line", Type::integer, nullable, plain, "line in it; NULL for the module's own default"},
};

constexpr Column user_account_columns[] = {
    {"name", Type::text, required, personal, "login name"},
    {"user_id", Type::integer, required, plain, "numeric id"},
    {"group_id", Type::integer, required, plain, "primary group"},
    {"home", Type::text, required, personal, "home folder"},
    {"shell", Type::text, required, plain, "login shell"},
    {"can_log_in", Type::integer, nullable, plain,
     "1 with a usable shell and a password that is set, not locked and not expired; NULL when "
     "shadow is unreadable and the shell usable"},
    {"password_state", Type::text, nullable, plain,
     "set, empty, locked or none; NULL when shadow is unreadable"},
    {"password_scheme", Type::text, nullable, plain,
     "yescrypt, sha512, sha256, md5, des, sm3 …; NULL without a hash or unreadable"},
    {"changed_at", Type::time, nullable, plain,
     "last change of the password (day); NULL when unknown or to be changed at the next login"},
    {"min_days", Type::integer, nullable, plain, "shadow field 4"},
    {"max_days", Type::integer, nullable, plain, "shadow field 5; NULL when empty or unreadable"},
    {"warn_days", Type::integer, nullable, plain, "shadow field 6"},
    {"inactive_days", Type::integer, nullable, plain, "shadow field 7"},
    {"expires_at", Type::time, nullable, plain, "shadow field 8"},
    {"is_system", Type::integer, required, plain,
     "1 below UID_MIN of login.defs and for nobody; root is 0"},
    {"line", Type::integer, required, plain, "line in /etc/passwd"},
};

constexpr Column user_group_columns[] = {
    {"name", Type::text, required, plain, "group name"},
    {"group_id", Type::integer, required, plain, "numeric id"},
    {"member", Type::text, nullable, personal, "one row for each member; NULL for a group without"},
};

constexpr Column boot_columns[] = {
    {"started_at", Type::time, required, plain, "when it began"},
    {"ended_at", Type::time, nullable, plain,
     "when it was shut down, or the last sign of it; NULL for the one that runs"},
    {"end", Type::text, required, plain,
     "shutdown, crash (no shutdown was recorded), running, or unknown: a journal tells no end"},
    {"boot_id", Type::text, nullable, plain, "where a source names it"},
    {"source", Type::text, required, plain, "wtmp, or journal for a boot that wtmp does not tell"},
    {"file", Type::text, required, plain, "the file that tells it"},
};

constexpr Column login_session_columns[] = {
    {"user", Type::text, required, personal, "who logged in"},
    {"terminal", Type::text, nullable, plain, "tty1, pts/0, :0"},
    {"origin", Type::text, nullable, personal, "host or address it came from; NULL for local ones"},
    {"started_at", Type::time, required, plain, "login"},
    {"ended_at", Type::time, nullable, plain, "logout, or the last sign of it; NULL when still on"},
    {"file", Type::text, required, plain, "wtmp or a rotation of it"},
};

constexpr Table tables[] = {
    {"boot", "When the machine was up, as its records tell.", boot_columns, 2},
    {"login_default", "Settings of /etc/login.defs; they hold for accounts made later.",
     login_default_columns},
    {"login_lockout", "What each login service does about failed logins.", login_lockout_columns},
    {"login_session", "Who was logged in when, by wtmp.", login_session_columns, 2},
    {"pam_module", "PAM stacks with their includes unfolded.", pam_module_columns},
    {"password_quality", "What a new password must have, for each service that changes passwords.",
     password_quality_columns},
    {"user_account", "Accounts of passwd with what shadow says of them.", user_account_columns},
    {"user_group", "Groups and their members.", user_group_columns},
};

}  // namespace

extern const TableGroup account_group{"accounts", tables};

}  // namespace mijian
