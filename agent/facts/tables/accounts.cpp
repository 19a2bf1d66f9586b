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

constexpr Column login_factor_columns[] = {
    {"service", Type::text, required, plain, "file below /etc/pam.d that a program asks for"},
    {"module", Type::text, required, plain, "a module of its auth stack, each once: pam_u2f"},
    {"is_required", Type::integer, nullable, plain,
     "0 when somebody who knows the password gets in although this module refuses; NULL when that "
     "could not be worked out"},
    {"file", Type::text, required, plain, "the file its first line stands in"},
    {"line", Type::integer, required, plain, "line in it"},
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

constexpr Column screen_lock_columns[] = {
    {"desktop", Type::text, required, plain,
     "gnome, mate, ukui, dde, kde, xfce or console; any other by the name of its session, with "
     "nothing known of it"},
    {"scope", Type::text, required, personal,
     "system: for a user who has chosen nothing; or a user who has, with what the system locks"},
    {"idle_seconds", Type::integer, nullable, plain,
     "idleness after which it locks, on a console ends; 0: never; NULL: not known"},
    {"lock_enabled", Type::integer, nullable, plain,
     "1 when the screen then asks for a password; NULL: not known"},
    {"lock_delay_seconds", Type::integer, nullable, plain,
     "how long after that no password is asked for; NULL: not known"},
    {"is_locked", Type::integer, required, plain, "1 when users cannot change it"},
    {"file", Type::text, nullable, plain,
     "where the idle time stands, or the session file of a desktop of which nothing is known; "
     "NULL for a default of the program"},
    {"line", Type::integer, nullable, plain, "line in it; NULL in a database"},
};

constexpr Column sshd_setting_columns[] = {
    {"keyword", Type::text, required, plain,
     "lower case; include: a row for the file that sshd begins with"},
    {"value", Type::text, required, plain, "as written, without quotes; of setenv the names only"},
    {"number", Type::integer, nullable, plain,
     "the value as a number, times in seconds; NULL for anything else"},
    {"match", Type::text, required, plain,
     "conditions of the Match block it stands in; '' outside of any and in Match all"},
    {"in_force", Type::integer, required, plain,
     "1 for the one of its keyword and match that sshd takes, the first; 1 for all of those that "
     "add up, such as AllowUsers"},
    {"file", Type::text, required, plain, "the file it stands in"},
    {"line", Type::integer, nullable, plain, "line in it; NULL for the row of the first file"},
};

constexpr Column authorized_key_columns[] = {
    {"user", Type::text, required, personal, "whose account it opens"},
    {"key_type", Type::text, required, plain, "ssh-ed25519, ssh-rsa …; never the key"},
    {"options", Type::text, required, plain,
     "names, of from and expiry-time with their values; '' for none"},
    {"file", Type::text, required, personal, "where it stands"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column last_login_columns[] = {
    {"user", Type::text, required, personal, "who logged in"},
    {"last_at", Type::time, required, plain, "the latest login that the source tells of"},
    {"terminal", Type::text, nullable, plain, "tty1, pts/0, :0; NULL when the source gives none"},
    {"origin", Type::text, nullable, personal, "host or address; NULL for local ones"},
    {"source", Type::text, required, plain,
     "lastlog (lastlog2 too) or wtmp; an account without has no row"},
    {"file", Type::text, required, plain, "the file that tells it"},
};

constexpr Column system_setting_columns[] = {
    {"component", Type::text, required, plain, "login_banner, shell_umask or home"},
    {"name", Type::text, required, personal,
     "of a banner the file, of a home its user, otherwise the setting"},
    {"value", Type::text, required, plain,
     "as written; of a banner what it holds: empty, text, or system when it tells of the system; "
     "of "
     "a home its mode: 0750"},
    {"in_force", Type::integer, nullable, plain,
     "1; NULL for what stands behind a condition of a script"},
    {"file", Type::text, required, personal, "where it stands, or the home itself"},
    {"line", Type::integer, nullable, plain, "line in it; NULL for a whole file or folder"},
};

constexpr Column automatic_login_columns[] = {
    {"manager", Type::text, required, plain,
     "lightdm, gdm, sddm, greetd, lxdm, slim, nodm, getty; console: a root shell of systemd's "
     "own; pam: a user, or a group whose members are asked for no password"},
    {"user", Type::text, required, personal,
     "whose session begins; guest for a guest session, ALL where pam lets anybody in"},
    {"is_timed", Type::integer, required, plain, "1 when it begins after a while only"},
    {"is_guest", Type::integer, required, plain,
     "1 for a guest session, which begins by itself or which anybody may choose"},
    {"file", Type::text, required, plain, "where it is said"},
    {"line", Type::integer, nullable, plain,
     "line in it; NULL when the file's being there says it"},
};

constexpr Column sudo_rule_columns[] = {
    {"who", Type::text, required, personal,
     "as written: alice, %wheel, +netgroup, #1000, ALL; aliases unfolded"},
    {"who_kind", Type::text, required, plain, "user, group, netgroup, id or all"},
    {"alias", Type::text, required, plain, "the User_Alias it came through; '' without any"},
    {"hosts", Type::text, required, plain, "as written"},
    {"run_as", Type::text, required, personal, "as written: ALL:ALL, root"},
    {"commands", Type::text, required, plain, "as written; arguments are cut and shown as …"},
    {"is_all_commands", Type::integer, required, plain,
     "1 when ALL is among them, also through an alias, whatever is then taken away"},
    {"needs_password", Type::integer, nullable, plain,
     "0 with NOPASSWD or where !authenticate of a Defaults holds; NULL when such a Defaults is "
     "bound to what may or may not be meant"},
    {"file", Type::text, required, plain, "the file the line stands in"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Column sudo_setting_columns[] = {
    {"name", Type::text, required, plain, "of a Defaults: use_pty, timestamp_timeout"},
    {"value", Type::text, nullable, plain,
     "as written, += and -= in front where it adds or takes away; NULL without one"},
    {"scope", Type::text, required, personal,
     "'' general; otherwise what it is bound to: user: alice, host: web1, runas: root, command: "
     "/bin/ls"},
    {"is_negated", Type::integer, required, plain, "1 with a '!' in front"},
    {"file", Type::text, required, plain, "the file it stands in; of one scope the last line wins"},
    {"line", Type::integer, required, plain, "line in it"},
};

constexpr Table tables[] = {
    {"authorized_key", "Keys that let somebody in by ssh, without the keys.",
     authorized_key_columns, 3},
    {"automatic_login", "Sessions that begin without proof of who somebody is.",
     automatic_login_columns, 3},
    {"boot", "When the machine was up, as its records tell.", boot_columns, 2},
    {"last_login", "When each account was last used, by each record of it.", last_login_columns, 3},
    {"login_default", "Settings of /etc/login.defs; they hold for accounts made later.",
     login_default_columns},
    {"login_factor", "Whether a service can be entered without a module of its auth stack.",
     login_factor_columns, 3},
    {"login_lockout", "What each login service does about failed logins.", login_lockout_columns},
    {"login_session", "Who was logged in when, by wtmp.", login_session_columns, 2},
    {"pam_module", "PAM stacks with their includes unfolded.", pam_module_columns},
    {"password_quality", "What a new password must have, for each service that changes passwords.",
     password_quality_columns},
    {"screen_lock", "When the screens of the desktops that are here lock, and text consoles end.",
     screen_lock_columns, 3},
    {"sshd_setting",
     "What sshd is told by its files and its command line; its defaults have no rows.",
     sshd_setting_columns, 3},
    {"sudo_rule", "Whom sudo lets do what, a row for each user or group of a line.",
     sudo_rule_columns, 3},
    {"sudo_setting", "The Defaults of sudoers, in the order sudo reads them.", sudo_setting_columns,
     3},
    {"system_setting", "What else holds for those who log in.", system_setting_columns, 3},
    {"user_account", "Accounts of passwd with what shadow says of them.", user_account_columns},
    {"user_group", "Groups and their members.", user_group_columns},
};

}  // namespace

extern const TableGroup account_group{"accounts", tables};

}  // namespace mijian
