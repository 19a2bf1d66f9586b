-- rule:      storage-trace-unlogged
-- title:     有使用介质的痕迹，而内核日志没有接入记录 | A desktop remembers storage that no kernel log knows
-- severity:  medium
-- basis:     公开的检查工具与取证通行做法：多处痕迹相互印证，查找被清除的接入记录 | Public inspection tools and common forensic practice: traces are held against each other to find connections whose records were removed (C)
-- service_clause: 7.4.7.5
-- observed:  {source} 记有 {trace_key}，最近使用 {last_seen}；当时的内核日志没有任何移动存储接入 | {source} remembers {trace_key}, last used {last_seen}; the kernel log of that time has no removable storage at all
-- expected:  每次使用都有内核日志的接入记录 | the kernel log has a connection for every use
-- remedy:    核对该用户当时是否从其他终端拷贝了配置目录；不是的，按日志被删改处理：保全日志与用户目录，查明责任人 | See whether the user copied the settings from another terminal; if not, treat the log as altered: secure it and the user's folder and find out who did it
-- empty:     compliant
-- complete:  usb_history, usb_connection
-- on_fail:   lead
WITH trace AS (
  SELECT trace_key, min(kind) AS kind, max(source) AS source, max(last_seen) AS last_seen, julianday(max(last_seen)) AS seen
  FROM   media_trace
  WHERE  kind IN ('storage', 'unknown') AND after_commissioning = 1
  GROUP  BY trace_key),
plugged(at, until) AS (
  SELECT julianday(c.connected_at), julianday(c.disconnected_at) FROM usb_connection c JOIN usb_history h ON h.device_key = c.device_key
  WHERE  h.kind NOT IN ('hub', 'hid', 'printer', 'bluetooth', 'wireless', 'audio', 'camera', 'smart_card'))
SELECT t.trace_key AS subject,
       t.trace_key, t.source, t.last_seen,
       CASE WHEN t.last_seen IS NULL THEN NULL
            WHEN EXISTS (SELECT 1 FROM plugged p WHERE p.at <= t.seen + :trace_slack_days AND p.until >= t.seen - :trace_slack_days) THEN 1
            WHEN EXISTS (SELECT 1 FROM plugged p WHERE p.at <= t.seen + :trace_slack_days AND p.until IS NULL) THEN NULL  -- it may have been there still
            WHEN t.kind = 'unknown' THEN NULL
            WHEN (SELECT min(covers_from) FROM collection WHERE table_name = 'usb_connection' AND state = 'complete') <= t.last_seen THEN 0
       END         AS ok
FROM   trace t
