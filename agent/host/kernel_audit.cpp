// The kernel's audit rules and its state by NETLINK_AUDIT. Two messages are ever sent, AUDIT_GET
// and AUDIT_LIST_RULES; both ask and set nothing. Recorded hosts answer from audit.json.
#include "agent/host/kernel_audit.h"

#include <linux/audit.h>
#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "agent/core/file.h"
#include "agent/core/json.h"
#include "agent/core/text.h"
#include "agent/host/netlink_socket.h"

namespace mijian {
namespace {

constexpr std::size_t most_rules = 10'000;
constexpr int room_for_rules = 8 << 20;
constexpr std::size_t largest_saved_answer = 64u << 20;
constexpr const char* what = "the kernel's audit";

enum class Question : std::uint16_t { status = AUDIT_GET, rules = AUDIT_LIST_RULES };

/// /proc/net/netlink has a line of the kernel's own socket for every family it serves; for another
/// one it would load a module.
bool serves_audit(std::string_view netlink) {
  for (const std::string_view line : lines_of(netlink)) {
    const auto words = words_of(line);
    if (words.size() > 2 && words[1] == std::to_string(NETLINK_AUDIT) && words[2] == "0")
      return true;
  }
  return false;
}

Result<Descriptor> open_socket() {
  Descriptor socket{::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT)};
  if (socket.get() < 0) return system_error(errno, what);
  const timeval patience{5, 0};
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  set_receive_buffer(socket.get(), room_for_rules);
  return socket;
}

Status ask(int socket, Question question) {
  nlmsghdr message{};
  message.nlmsg_len = NLMSG_LENGTH(0);
  message.nlmsg_type = static_cast<std::uint16_t>(question);
  message.nlmsg_flags = NLM_F_REQUEST;
  message.nlmsg_seq = message.nlmsg_type;
  sockaddr_nl kernel{};
  kernel.nl_family = AF_NETLINK;
  const ssize_t sent = ::sendto(socket, &message, sizeof message, 0,
                                reinterpret_cast<const sockaddr*>(&kernel), sizeof kernel);
  return sent == sizeof message ? ok : Status{system_error(errno, what)};
}

struct Message {
  std::uint16_t type = 0;
  std::string bytes;  // behind its header
};

/// The kernel's next message; one datagram holds one.
Result<Message> receive(int socket) {
  std::array<char, 1u << 16> buffer;
  sockaddr_nl sender{};
  socklen_t size = sizeof sender;
  const ssize_t got = ::recvfrom(socket, buffer.data(), buffer.size(), MSG_TRUNC,
                                 reinterpret_cast<sockaddr*>(&sender), &size);
  if (got < 0 && errno == EAGAIN) return timed_out("the kernel did not answer within 5 s");
  if (got < 0) return system_error(errno, what);
  nlmsghdr header{};
  if (sender.nl_pid != 0) return malformed("a message that is not the kernel's");
  if (static_cast<std::size_t>(got) > buffer.size() || got < NLMSG_HDRLEN)
    return malformed("a message of an impossible size");
  std::memcpy(&header, buffer.data(), sizeof header);
  return Message{header.nlmsg_type,
                 {buffer.data() + NLMSG_HDRLEN, static_cast<std::size_t>(got) - NLMSG_HDRLEN}};
}

/// What an NLMSG_ERROR says. A container's answers are those of a kernel that refuses.
Error refusal(const std::string& bytes) {
  int code = 0;
  if (bytes.size() >= sizeof code) std::memcpy(&code, bytes.data(), sizeof code);
  if (code == -EPERM || code == -EACCES || code == -ECONNREFUSED) return denied(what);
  return system_error(-code, what);
}

Result<std::string> ask_status(int socket) {
  if (Status asked = ask(socket, Question::status); !asked) return asked.error();
  for (int other = 0; other < 100; ++other) {
    auto message = receive(socket);
    if (!message) return message.error();
    if (message->type == AUDIT_GET) return std::move(message->bytes);
    if (message->type == NLMSG_ERROR) return refusal(message->bytes);
  }
  return malformed("no status among a hundred messages");
}

Result<std::vector<std::string>> ask_rules(int socket) {
  if (Status asked = ask(socket, Question::rules); !asked) return asked.error();
  std::vector<std::string> rules;
  for (;;) {
    auto message = receive(socket);
    if (!message) return message.error();
    if (message->type == NLMSG_DONE) return rules;
    if (message->type == NLMSG_ERROR) return refusal(message->bytes);
    if (message->type == AUDIT_LIST_RULES) rules.push_back(std::move(message->bytes));
    if (rules.size() > most_rules) return too_large("more than 10,000 audit rules");
  }
}

Result<KernelAudit> live_audit(const Host& host) {
  const auto families = host.read("/proc/net/netlink");
  if (!families) return families.error();
  if (!serves_audit(*families)) return not_supported("this kernel was built without auditing");
  auto socket = open_socket();
  if (!socket) return socket.error();
  auto status = ask_status(socket->get());
  if (!status) return status.error();
  auto rules = ask_rules(socket->get());
  if (!rules) return rules.error();
  return KernelAudit{std::move(*status), std::move(*rules)};
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The bytes that a text of hex digits stands for.
Result<std::string> bytes_of(const Json& json) {
  const std::string* digits = json.text();
  if (digits == nullptr || digits->size() % 2 != 0) return malformed("audit.json: no hex digits");
  std::string bytes;
  for (std::size_t at = 0; at < digits->size(); at += 2) {
    const int high = digit_of((*digits)[at]), low = digit_of((*digits)[at + 1]);
    if (high < 0 || low < 0) return malformed("audit.json: no hex digits");
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

Result<KernelAudit> saved_audit(const Host& host) {
  const auto text = read_file(host.root() + "/.mijian-recorded/audit.json", largest_saved_answer);
  if (vanished(text)) return not_supported("recorded: no audit.json was saved");
  if (!text) return text.error();
  return parse_kernel_audit(*text);
}

}  // namespace

Result<KernelAudit> kernel_audit(const Host& host) {
  if (host.kind() == HostKind::live) return live_audit(host);
  if (host.kind() == HostKind::recorded) return saved_audit(host);
  return not_supported("offline: the kernel's audit rules only a running system can tell");
}

Result<KernelAudit> parse_kernel_audit(std::string_view audit_json) {
  auto json = parse_json(audit_json);
  if (!json) return json.error().during("audit.json");
  const Json *status = json->find("status"), *rules = json->find("rules");
  if (status == nullptr || rules == nullptr || rules->items() == nullptr)
    return malformed("audit.json: no status or no rules");
  auto bytes = bytes_of(*status);
  if (!bytes) return bytes.error();
  KernelAudit audit{std::move(*bytes), {}};
  for (const Json& rule : *rules->items()) {
    if (bytes = bytes_of(rule); !bytes) return bytes.error();
    audit.rules.push_back(std::move(*bytes));
  }
  return audit;
}

}  // namespace mijian
