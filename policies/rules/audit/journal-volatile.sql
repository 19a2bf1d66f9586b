-- rule:      journal-volatile
-- title:     系统日志只存于内存，重启即失 | The journal is kept in memory and lost at reboot
-- severity:  medium
-- basis:     公开的涉密单机审计要求：保留全部历史日志 | Published audit requirements for classified stand-alone computers: all former logs are kept (C)
-- service_clause: 7.4.7.5
-- observed:  journald 的 Storage = {storage}，/var/log/journal 下文件数 {files} | Storage of journald is {storage}, files below /var/log/journal: {files}
-- expected:  persistent，或 auto 且 /var/log/journal 中已有日志 | persistent, or auto with journals in /var/log/journal
-- remedy:    在 /etc/systemd/journald.conf 中设置 Storage=persistent 并重启 systemd-journald | Set Storage=persistent in /etc/systemd/journald.conf and restart systemd-journald
-- empty:     unknown
-- complete:  journald_setting, log_file
-- on_fail:   deviation
SELECT 'Storage' AS subject,
       storage, files,
       CASE storage WHEN 'persistent' THEN 1 WHEN 'auto' THEN CASE WHEN files > 0 THEN 1 END ELSE 0 END AS ok
FROM   (SELECT lower(coalesce((SELECT max(value) FROM journald_setting WHERE name = 'Storage' AND in_force = 1), 'auto')) AS storage,
               (SELECT count(*) FROM log_file WHERE path LIKE '/var/log/journal/%') AS files)
