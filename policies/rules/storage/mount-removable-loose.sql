-- rule:      mount-removable-loose
-- title:     移动介质挂载选项过宽 | Removable media are mounted too permissively
-- severity:  low
-- basis:     防止从移动介质直接运行程序（推断，参照公开的国产系统基线） | Keeps programs from being run off removable media (inference, after published baselines for domestic systems) (D)
-- service_clause: 7.4.7.2
-- observed:  {target}（{type}）的选项：{options} | options of {target} ({type}): {options}
-- expected:  含 nodev、nosuid、noexec | nodev, nosuid and noexec are among them
-- remedy:    在 /etc/fstab 或 udisks2 的 mount_options.conf 中加入 nodev,nosuid,noexec | Add nodev,nosuid,noexec in /etc/fstab or udisks2's mount_options.conf
-- empty:     not_applicable
-- complete:  -
-- on_fail:   deviation
SELECT target AS subject,
       target, type, options,
       NOT EXISTS (SELECT 1 FROM json_each(:removable_mount_options) o WHERE instr(',' || options || ',', ',' || o.value || ',') = 0) AS ok
FROM   mount_point
WHERE  is_top = 1 AND (target LIKE '/media/%' OR target LIKE '/run/media/%')
