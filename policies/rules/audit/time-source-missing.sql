-- rule:      time-source-missing
-- title:     联网终端没有对时来源 | A networked terminal has no source of time
-- severity:  low
-- basis:     公开的涉密单机审计要求：核对时钟，审计记录的时间可信（用于涉密网络终端为推断） | Published audit requirements for classified stand-alone computers: the clock is checked, times of records can be trusted (for networked terminals an inference) (C)
-- service_clause: 7.4.7.5
-- observed:  自启动的对时来源数：{sources}；已配置但未启用的：{idle} | sources of time asked at boot: {sources}; configured and not enabled: {idle}
-- expected:  至少一个涉密网内的时间服务器 | at least one time server of the classified network
-- remedy:    向系统管理员索取网内时间服务器地址，写入 /etc/chrony/chrony.conf 或 /etc/systemd/timesyncd.conf 并启用该服务 | Ask the system administrator for the network's time server, name it in /etc/chrony/chrony.conf or /etc/systemd/timesyncd.conf, and enable that service
-- empty:     unknown
-- complete:  time_source
-- on_fail:   deviation
SELECT 'time source' AS subject,
       coalesce(sum(is_enabled = 1), 0) AS sources,
       coalesce(sum(is_enabled = 0), 0) AS idle,
       CASE WHEN sum(is_enabled = 1) > 0 THEN 1
            WHEN sum(is_enabled IS NULL) > 0 THEN NULL
            ELSE 0
       END AS ok
FROM   (SELECT CASE WHEN server IS NULL AND kind = 'fallback' AND is_enabled = 1 THEN NULL  -- who is asked then, no file tells
                    ELSE is_enabled END AS is_enabled
        FROM   time_source
        WHERE  kind <> 'local')
