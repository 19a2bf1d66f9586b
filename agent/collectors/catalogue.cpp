#include "agent/collectors/collector.h"

// To add a collector: one file that defines it, its name in the declaration, its address in the
// list. They run in this order; catalogue_test holds the list against the schema.
namespace mijian {

// clang-format off
extern const Collector
    audit_event_count_collector,
    audit_rule_collector,
    auditd_setting_collector,
    authorized_key_collector,
    automatic_login_collector,
    automount_setting_collector,
    block_device_collector,
    boot_entry_collector,
    clock_check_collector,
    core_dump_setting_collector,
    dns_server_collector,
    found_file_collector,
    fstab_entry_collector,
    install_trace_collector,
    journal_file_collector,
    journald_setting_collector,
    kernel_module_collector,
    kernel_module_rule_collector,
    kernel_parameter_collector,
    kernel_setting_collector,
    last_login_collector,
    listening_socket_collector,
    log_file_collector,
    log_retention_collector,
    login_default_collector,
    login_lockout_collector,
    login_session_collector,
    mandatory_access_collector,
    media_trace_collector,
    monitor_event_collector,
    mount_point_collector,
    multimedia_device_collector,
    network_address_collector,
    network_interface_collector,
    operating_system_collector,
    package_collector,
    package_source_collector,
    paired_device_collector,
    pam_module_collector,
    password_quality_collector,
    printer_collector,
    process_collector,
    protected_file_collector,
    rsyslog_rule_collector,
    scheduled_job_collector,
    screen_lock_collector,
    security_product_collector,
    service_collector,
    sshd_setting_collector,
    sudo_rule_collector,
    swap_area_collector,
    system_setting_collector,
    terminal_declared_collector,
    terminal_identity_collector,
    thunderbolt_device_collector,
    time_source_collector,
    tool_self_collector,
    usb_device_collector,
    usb_history_collector,
    usbguard_rule_collector,
    user_account_collector,
    user_group_collector;
// clang-format on

namespace {

constexpr const Collector* collectors[] = {
    // system: the walk is the longest of all, so that the others run beside it
    &found_file_collector,
    // terminal
    &operating_system_collector,
    &kernel_parameter_collector,
    &terminal_identity_collector,
    &terminal_declared_collector,
    &install_trace_collector,
    &boot_entry_collector,
    &clock_check_collector,
    // storage
    &block_device_collector,
    &mount_point_collector,
    &fstab_entry_collector,
    &media_trace_collector,
    &automount_setting_collector,
    &paired_device_collector,
    &thunderbolt_device_collector,
    &swap_area_collector,
    // network
    &network_interface_collector,
    &network_address_collector,
    &dns_server_collector,
    &listening_socket_collector,
    // accounts
    &user_account_collector,
    &user_group_collector,
    &login_default_collector,
    &pam_module_collector,
    &password_quality_collector,
    &login_lockout_collector,
    &login_session_collector,
    &sshd_setting_collector,
    &sudo_rule_collector,
    &automatic_login_collector,
    &screen_lock_collector,
    &last_login_collector,
    &authorized_key_collector,
    &system_setting_collector,
    // system
    &kernel_module_collector,
    &kernel_module_rule_collector,
    &kernel_setting_collector,
    &mandatory_access_collector,
    &printer_collector,
    &process_collector,
    &package_collector,
    &service_collector,
    &package_source_collector,
    &scheduled_job_collector,
    &multimedia_device_collector,
    &core_dump_setting_collector,
    &protected_file_collector,
    // usb
    &usb_device_collector,
    &usb_history_collector,
    &monitor_event_collector,
    &usbguard_rule_collector,
    // audit settings
    &auditd_setting_collector,
    &audit_rule_collector,
    &audit_event_count_collector,
    &journald_setting_collector,
    &rsyslog_rule_collector,
    &log_file_collector,
    &log_retention_collector,
    &journal_file_collector,
    &time_source_collector,
    // products
    &security_product_collector,
    &tool_self_collector,
};

}  // namespace

std::span<const Collector* const> all_collectors() { return collectors; }

}  // namespace mijian
