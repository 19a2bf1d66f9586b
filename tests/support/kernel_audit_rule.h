// The bytes of a rule as linux/audit.h lays them out, for tests.
#pragma once

#include <linux/audit.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

namespace mijian {

class KernelRule {
 public:
  KernelRule(std::uint32_t list, std::uint32_t action) {
    set(offsetof(audit_rule_data, flags), 0, list);
    set(offsetof(audit_rule_data, action), 0, action);
  }

  KernelRule& calls(std::initializer_list<std::uint32_t> numbers) {
    for (const std::uint32_t number : numbers) {
      mask_[number / 32] |= 1u << (number % 32);
      set(offsetof(audit_rule_data, mask), number / 32, mask_[number / 32]);
    }
    return *this;
  }
  KernelRule& every_call() {
    for (std::uint32_t word = 0; word + 1 < AUDIT_BITMASK_SIZE; ++word)
      set(offsetof(audit_rule_data, mask), word, 0xffffffff);
    return *this;
  }
  KernelRule& field(std::uint32_t name, std::uint32_t operation, std::uint32_t value) {
    set(offsetof(audit_rule_data, fields), fields_, name);
    set(offsetof(audit_rule_data, fieldflags), fields_, operation);
    set(offsetof(audit_rule_data, values), fields_, value);
    set(offsetof(audit_rule_data, field_count), 0, ++fields_);
    return *this;
  }
  KernelRule& text(std::uint32_t name, std::string_view value) {
    field(name, AUDIT_EQUAL, static_cast<std::uint32_t>(value.size()));
    strings_ += value;
    set(offsetof(audit_rule_data, buflen), 0, static_cast<std::uint32_t>(strings_.size()));
    return *this;
  }
  std::string bytes() const { return head_ + strings_; }

 private:
  void set(std::size_t array, std::uint32_t at, std::uint32_t value) {
    std::memcpy(head_.data() + array + at * sizeof value, &value, sizeof value);
  }

  std::string head_ = std::string(sizeof(audit_rule_data), '\0');
  std::string strings_;
  std::uint32_t mask_[AUDIT_BITMASK_SIZE] = {};
  std::uint32_t fields_ = 0;
};

}  // namespace mijian
