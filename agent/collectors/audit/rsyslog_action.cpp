#include "agent/collectors/audit/rsyslog_rule.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// What stands before the ';' that names a template.
std::string_view without_template(std::string_view action) {
  return trim(action.substr(0, action.find(';')));
}

// rsyslog, too, ends a file's or a host's name at the first blank.
std::string first_word(std::string_view text) {
  const auto words = words_of(text);
  return words.empty() ? std::string{} : std::string{words.front()};
}

RsyslogRule made(std::string_view kind, std::string target) {
  return {{}, std::move(target), std::string{kind}, 0};
}

// "@(z9)host:port": the options in brackets are about compression.
std::string remote_target(std::string_view action) {
  const std::size_t signs = starts_with(action, "@@") ? 2 : 1;
  std::string_view host = action.substr(signs);
  if (starts_with(host, "(")) {
    const auto close = host.find(')');
    host = close == std::string_view::npos ? std::string_view{} : host.substr(close + 1);
  }
  return std::string{action.substr(0, signs)} + first_word(host);
}

// ":omusrmsg:users" and others. ":ommysql:host,database,user,password" shows its name alone.
RsyslogRule module_action(std::string_view action) {
  const auto end = action.find(':', 1);
  const std::string_view name = action.substr(1, end == std::string_view::npos ? end : end - 1);
  const std::string_view rest =
      end == std::string_view::npos ? std::string_view{} : without_template(action.substr(end + 1));
  if (name == "omusrmsg") return made("user", std::string{rest});
  if (name == "omfile" && !starts_with(rest, "$")) return made("file", std::string{rest});
  if (name == "omrelp") return made("remote", "relp://" + std::string{rest});
  return made("other", ":" + std::string{name} + ":");
}

bool is_user_list(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && std::string_view{"_-.,* "}.find(c) == std::string_view::npos) return false;
  }
  return true;
}

std::string_view value_of(const std::vector<RsyslogParameter>& parameters, std::string_view name) {
  for (const RsyslogParameter& parameter : parameters)
    if (parameter.name == name) return parameter.value;
  return {};
}

std::string with_port(std::string_view host, std::string_view port) {
  return port.empty() ? std::string{host} : std::string{host} + ":" + std::string{port};
}

}  // namespace

RsyslogRule legacy_rsyslog_action(std::string_view action) {
  const std::string_view bare = without_template(action);
  if (bare.empty()) return made("other", "");
  switch (bare.front()) {
    case '/':
    case '?':
      return made("file", first_word(bare));
    case '-':
      return made("file", first_word(bare.substr(1)));
    case '|':
      return made("pipe", first_word(bare.substr(1)));
    case '@':
      return made("remote", remote_target(bare));
    case ':':
      return module_action(action);
    case '~':
      return made("discard", "~");
    case '^':
      return made("other", first_word(bare));
    default:
      break;
  }
  if (bare == "stop") return made("discard", "stop");
  if (is_user_list(bare)) return made("user", std::string{bare});
  return made("other", first_word(bare));
}

RsyslogRule rsyslog_object_action(const std::vector<RsyslogParameter>& parameters) {
  const std::string type = to_lower(value_of(parameters, "type"));
  const auto value = [&](std::string_view name) { return std::string{value_of(parameters, name)}; };
  if (type == "omfile") {
    const std::string file = value("file");
    return made("file", file.empty() ? "?" + value("dynafile") : file);
  }
  if (type == "omfwd") {
    const std::string protocol = to_lower(value("protocol"));
    return made("remote",
                (protocol == "tcp" ? "@@" : "@") + with_port(value("target"), value("port")));
  }
  if (type == "omrelp")
    return made("remote", "relp://" + with_port(value("target"), value("port")));
  if (type == "omusrmsg") return made("user", value("users"));
  if (type == "ompipe") return made("pipe", value("pipe"));
  if (type == "omdiscard") return made("discard", "stop");
  return made("other", ":" + type + ":");
}

}  // namespace mijian
