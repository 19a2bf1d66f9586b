#include "agent/collectors/usb/usbguard_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "agent/collectors/usb/usbguard_scanner.h"
#include "agent/core/text.h"

namespace mijian {
namespace {

constexpr std::size_t most_line_bytes = 64u << 10;

using Read = Result<std::string> (*)(UsbguardScanner&);

struct AttributeForm {
  std::string_view word;
  UsbguardAttribute UsbguardRule::*member;  // nullptr: a label, which nothing is held against
  Read read;
};
constexpr AttributeForm attribute_forms[] = {
    {"id", &UsbguardRule::id, read_device_id},
    {"serial", &UsbguardRule::serial, read_string},
    {"name", &UsbguardRule::name, read_string},
    {"hash", &UsbguardRule::hash, read_string},
    {"parent-hash", &UsbguardRule::parent_hash, read_string},
    {"via-port", &UsbguardRule::via_port, read_string},
    {"with-interface", &UsbguardRule::with_interface, read_interface},
    {"with-connect-type", &UsbguardRule::with_connect_type, read_string},
    {"if", &UsbguardRule::condition, nullptr},
    {"label", nullptr, read_string},
};

constexpr std::pair<std::string_view, SetOperator> operators[] = {
    {"equals", SetOperator::equals},   {"equals-ordered", SetOperator::equals_ordered},
    {"all-of", SetOperator::all_of},   {"one-of", SetOperator::one_of},
    {"none-of", SetOperator::none_of}, {"match-all", SetOperator::match_all},
};

Status read_attributes(UsbguardScanner& scanner, UsbguardRule& rule);

// What is asked of a duration or a time of day: one to three numbers parted by colons.
bool is_clock(std::string_view text, std::size_t fewest) {
  const auto parts = split(text, ':');
  if (parts.size() < fewest || parts.size() > 3) return false;
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    return !part.empty() && part.size() <= 9 &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  });
}

bool is_time_range(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return is_clock(text, 2);
  return is_clock(text.substr(0, dash), 2) && is_clock(text.substr(dash + 1), 2);
}

bool is_probability(std::string_view text) {
  const bool one = text.size() > 1 && text[0] == '1';
  const std::size_t dot = text.find('.');
  const std::string_view after =
      dot == std::string_view::npos ? std::string_view{} : text.substr(dot + 1);
  return (text.substr(0, dot) == "0" || text.substr(0, dot) == "1") &&
         after.find_first_not_of(one ? "0" : "0123456789") == std::string_view::npos;
}

// The attributes of a rule without its target; the answer itself depends on the moment.
bool is_query(std::string_view text) {
  const std::string after_a_target = " " + std::string{text};
  UsbguardScanner scanner{after_a_target};
  UsbguardRule rule;
  return read_attributes(scanner, rule).has_value() && scanner.at_end();
}

Status check_condition(std::string_view name, const std::optional<std::string>& argument) {
  const auto argument_is = [&](bool (*fits)(std::string_view)) {
    return argument && fits(*argument);
  };
  const bool known = name == "true" || name == "false" ||
                     (name == "random" && (!argument || is_probability(*argument))) ||
                     ((name == "rule-applied" || name == "rule-evaluated") &&
                      (!argument || is_clock(*argument, 1))) ||
                     (name == "localtime" && argument_is(is_time_range)) ||
                     (name == "allowed-matches" && argument_is(is_query));
  return known ? ok : Status{malformed(fmt::format("no condition '{}'", display(name, 60)))};
}

Result<std::string> read_condition(UsbguardScanner& scanner) {
  const bool negated = scanner.skip('!');
  const std::string name{scanner.word()};
  std::optional<std::string> argument;
  if (scanner.skip('(')) {
    auto text = scanner.until(')', Escapes::keep);
    if (!text) return text;
    if (text->empty()) return malformed("nothing between the brackets of " + name);
    argument = std::move(*text);
  }
  if (auto known = check_condition(name, argument); !known) return known.error();
  return (negated ? "!" : "") + name;
}

Result<std::string> read_value(const AttributeForm& form, UsbguardScanner& scanner) {
  return form.read != nullptr ? form.read(scanner) : read_condition(scanner);
}

/// The values between braces; the opening one is read already.
Status read_set(const AttributeForm& form, UsbguardScanner& scanner, UsbguardAttribute& attribute) {
  scanner.skip_blanks();
  for (;;) {
    auto value = read_value(form, scanner);
    if (!value) return value.error();
    attribute.values.push_back(std::move(*value));
    const bool parted = scanner.skip_blanks();
    if (scanner.skip('}')) return ok;
    if (!parted) return malformed("values that no blank parts");
  }
}

/// Blanks outside of strings become one, those around the text none.
std::string folded(std::string_view text) {
  std::string result;
  bool quoted = false, escaped = false;
  for (const char one : text) {
    const bool blank = !quoted && (one == ' ' || one == '\t');
    if (one == '"' && !escaped) quoted = !quoted;
    escaped = quoted && one == '\\' && !escaped;
    if (!blank)
      result += one;
    else if (!result.empty() && result.back() != ' ')
      result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// An operator before an opening brace; nothing is read when there is none.
std::optional<SetOperator> read_operator(UsbguardScanner& scanner) {
  const std::size_t from = scanner.position();
  const std::string_view word = scanner.word();
  for (const auto& [name, how] : operators)
    if (name == word && scanner.skip_blanks() && scanner.sees('{')) return how;
  scanner.back_to(from);
  return std::nullopt;
}

Result<UsbguardAttribute> read_attribute(const AttributeForm& form, UsbguardScanner& scanner) {
  UsbguardAttribute attribute;
  if (!scanner.skip_blanks()) return malformed(fmt::format("{} without a value", form.word));
  const std::size_t from = scanner.position();
  attribute.how = read_operator(scanner).value_or(SetOperator::equals);
  if (scanner.skip('{')) {
    if (auto done = read_set(form, scanner, attribute); !done) return done.error();
  } else {
    auto value = read_value(form, scanner);
    if (!value) return value.error();
    attribute.values.push_back(std::move(*value));
  }
  attribute.written = folded(scanner.since(from));
  return attribute;
}

const AttributeForm* form_of(std::string_view word) {
  const auto* found = std::find_if(std::begin(attribute_forms), std::end(attribute_forms),
                                   [&](const AttributeForm& form) { return form.word == word; });
  return found == std::end(attribute_forms) ? nullptr : found;
}

Status read_one(std::string_view word, UsbguardScanner& scanner, UsbguardRule& rule) {
  const AttributeForm* form = form_of(word);
  if (form == nullptr) return malformed(fmt::format("no attribute '{}'", display(word, 60)));
  if (form->member != nullptr && !(rule.*form->member).values.empty())
    return malformed(fmt::format("{} is said twice", word));
  auto attribute = read_attribute(*form, scanner);
  if (!attribute) return attribute.error();
  if (form->member != nullptr) rule.*form->member = std::move(*attribute);
  return ok;
}

/// A device id without its word in front, which only the first place may hold.
Status read_bare_id(UsbguardScanner& scanner, UsbguardRule& rule) {
  const std::size_t from = scanner.position();
  auto id = read_device_id(scanner);
  if (!id)
    return malformed("neither an attribute nor a device id: " + display(scanner.rest(from), 60));
  rule.id.values.push_back(std::move(*id));
  rule.id.written = scanner.since(from);
  return ok;
}

Status read_key(UsbguardScanner& scanner) {
  if (!scanner.skip_blanks()) return malformed("key without a value");
  const auto key = read_string(scanner);
  return key ? ok : Status{key.error()};
}

/// Each after a blank, up to the end, a comment or the key, which stands last.
Status read_attributes(UsbguardScanner& scanner, UsbguardRule& rule) {
  for (bool is_first = true;; is_first = false) {
    const bool parted = scanner.skip_blanks();
    if (scanner.at_end() || scanner.sees('#')) return ok;
    if (!parted) return malformed("no blank before what follows");
    const std::string_view word = scanner.word();
    const bool is_bare = is_first && (word.empty() || form_of(word) == nullptr) && word != "key";
    if (is_bare) scanner.back_to(scanner.position() - word.size());
    const Status done = is_bare         ? read_bare_id(scanner, rule)
                        : word == "key" ? read_key(scanner)
                                        : read_one(word, scanner, rule);
    if (!done || word == "key") return done;
  }
}

Result<UsbguardTarget> read_target(UsbguardScanner& scanner) {
  const std::string_view word = scanner.word();
  const auto target = from_stored(usbguard_target_words, word);
  if (target) return *target;
  // `match` and `device` are for the daemon's own use; a policy that holds them decides nothing.
  return malformed(fmt::format("'{}' is not allow, block or reject", display(word, 60)));
}

/// Whether the condition always holds, never, or depends on the moment.
enum class Holds { always, never, sometimes };

Holds holds(std::string_view condition) {
  if (condition == "true" || condition == "!false") return Holds::always;
  return condition == "false" || condition == "!true" ? Holds::never : Holds::sometimes;
}

Holds holds(const UsbguardAttribute& condition) {
  std::size_t always = 0, never = 0;
  for (const std::string& one : condition.values) {
    always += holds(one) == Holds::always;
    never += holds(one) == Holds::never;
  }
  const std::size_t all = condition.values.size();
  const auto decided = [](bool yes, bool no) {
    return yes ? Holds::always : no ? Holds::never : Holds::sometimes;
  };
  if (condition.how == SetOperator::one_of) return decided(always > 0, never == all);
  if (condition.how == SetOperator::none_of) return decided(never == all, always > 0);
  return decided(always == all, never > 0);
}

/// Names no device: without values, or any vendor's any product.
bool limits_nothing(const UsbguardAttribute& id) {
  return id.values.empty() ||
         (id.values.size() == 1 && id.values[0] == "*:*" && id.how != SetOperator::none_of);
}

bool is_storage(std::string_view interface) { return interface.substr(0, 2) == "08"; }

// One interface of a device may fit both.
bool overlap(std::string_view one, std::string_view other) {
  const auto parts = split(one, ':'), others = split(other, ':');
  for (std::size_t i = 0; i < parts.size() && i < others.size(); ++i)
    if (parts[i] != others[i] && parts[i] != "*" && others[i] != "*") return false;
  return true;
}

// USBGuard counts the interfaces of both sides and asks of each value whether some interface fits:
// where one interface fits two values, another interface is left that no value names.
bool leaves_one_unnamed(const std::vector<std::string>& interfaces) {
  constexpr std::size_t most_compared = 64;  // no device shows more; that many rules name none
  if (interfaces.size() > most_compared) return true;
  for (std::size_t i = 0; i < interfaces.size(); ++i)
    for (std::size_t j = i + 1; j < interfaces.size(); ++j)
      if (overlap(interfaces[i], interfaces[j])) return true;
  return false;
}

/// A hash is made of the descriptors, so the device is the very one that was looked at.
bool is_pinned(const UsbguardRule& rule) {
  return !rule.hash.values.empty() && rule.hash.how != SetOperator::none_of &&
         rule.hash.how != SetOperator::match_all;
}

bool interfaces_take_storage(const UsbguardRule& rule) {
  const UsbguardAttribute& interfaces = rule.with_interface;
  const bool names_storage =
      std::any_of(interfaces.values.begin(), interfaces.values.end(), is_storage);
  switch (interfaces.how) {
    case SetOperator::none_of:
      return std::find(interfaces.values.begin(), interfaces.values.end(), "08:*:*") ==
             interfaces.values.end();
    case SetOperator::one_of:
    case SetOperator::all_of:
      return names_storage || !is_pinned(rule);  // the device may have others beside
    case SetOperator::equals:
      return names_storage || (!is_pinned(rule) && leaves_one_unnamed(interfaces.values));
    case SetOperator::equals_ordered:
    case SetOperator::match_all:
      return names_storage;
  }
  return true;
}

}  // namespace

Result<std::optional<UsbguardRule>> parse_usbguard_rule(std::string_view line) {
  if (line.size() > most_line_bytes) return too_large("the rule is longer than 64 KiB");
  UsbguardScanner scanner{line};
  scanner.skip_blanks();
  if (scanner.at_end() || scanner.sees('#')) return std::optional<UsbguardRule>{};
  const std::size_t from = scanner.position();
  UsbguardRule rule;
  const auto target = read_target(scanner);
  if (!target) return target.error();
  rule.target = *target;
  if (auto done = read_attributes(scanner, rule); !done) return done.error();
  rule.text = folded(scanner.since(from));
  scanner.skip_blanks();
  if (!scanner.at_end() && !scanner.sees('#')) return malformed("something follows the key");
  return std::optional{std::move(rule)};
}

bool is_general(const UsbguardRule& rule) {
  for (const AttributeForm& form : attribute_forms)
    if (form.member != nullptr && form.member != &UsbguardRule::id &&
        form.member != &UsbguardRule::condition && !(rule.*form.member).values.empty())
      return false;
  return limits_nothing(rule.id) && holds(rule.condition) == Holds::always;
}

bool takes_storage(const UsbguardRule& rule) {
  if (holds(rule.condition) == Holds::never) return false;
  return rule.with_interface.values.empty() || interfaces_take_storage(rule);
}

std::string usbguard_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char one : text) {
    const auto byte = static_cast<unsigned char>(one);
    if (one == '"' || one == '\\')
      quoted += {'\\', one};
    else if (byte < 0x20 || byte == 0x7f)
      quoted += fmt::format("\\x{:02x}", byte);
    else
      quoted += one;
  }
  return quoted + "\"";
}

}  // namespace mijian
