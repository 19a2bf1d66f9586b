// Which PAM services people log in through, and how modules that are not themselves in question
// answer when an ordinary local user logs in or changes the password.
#pragma once

#include <string_view>
#include <vector>

#include "agent/collectors/accounts/pam_stack.h"
#include "agent/core/result.h"
#include "agent/facts/fact_writer.h"
#include "agent/host/host.h"

namespace mijian {

/// Consoles, display managers, screen locks, ssh, su and sudo, and the shared stacks they include.
bool is_login_service(std::string_view name);
/// passwd, the shared password stacks, and the programs that open sessions, which ask for a new
/// password when the old one has expired.
bool is_password_service(std::string_view name);

/// Those of the services that `wanted` names and programs ask for: a stack that another of them
/// includes (common-auth, system-auth) is told of through that one.
std::vector<const PamService*> asked_services(const std::vector<PamService>& services,
                                              bool (*wanted)(std::string_view name));

/// Adds what `add` makes of every service to `table`, whose source is /etc/pam.d.
Status collect_pam_services(const Host& host, FactWriter& facts, std::string_view table,
                            void (*add)(const PamService& service, FactWriter& facts));

/// True for the modules that know the local password and store a new one.
bool keeps_passwords(const PamEntry& entry);

/// What a bystander says: pam_deny no, pam_permit yes, pam_selinux_permit nothing. One whose "yes"
/// would end the stack or jump is another way in (a card, a finger, root, a directory) that this
/// user does not have: no. Any other is a gatekeeper with nothing against an ordinary user: yes.
std::string_view bystander_answer(const PamEntry& entry);

}  // namespace mijian
