-- rule:      update-fetched-standalone
-- title:     单机通过网络更新过软件 | A stand-alone terminal was updated over a network
-- severity:  high
-- basis:     保密资格标准：涉密单机不得联网，软件和特征库由中间机导入 | Secrecy qualification standard: a stand-alone computer has no network; software and signatures come by the relay computer (B)
-- service_clause: 7.4.7.2
-- observed:  {kind} 有取自 {host} 的数据，时间不早于 {at}（{file}）；也可能由介质带入 | {kind} holds what {host} offers, not before {at} ({file}); it may have come on a medium
-- expected:  软件和病毒特征库只由介质导入 | software and signatures come on media only
-- remedy:    查明当时经何网络更新，保留该文件与日志，按规定报告；目录从别处拷来的，说明来源；查清后停用更新服务和网络软件源 | Find out over which network it was updated, keep the file and the logs and report as the rules say; if the folder was copied from elsewhere, say from where; then stop the update service and take network sources out
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT u.kind || ': ' || coalesce(u.host, u.file) AS subject,
       u.kind, u.host, u.at, u.file,
       CASE WHEN u.host IN ('localhost', '127.0.0.1', '::1') THEN 1
            WHEN u.host IS NOT NULL THEN 0 END AS ok  -- a repository that is configured no more may have been a disc
FROM  (SELECT n.kind, n.host, n.at, n.file,
              row_number() OVER (PARTITION BY n.kind, coalesce(n.host, n.file) ORDER BY n.at DESC, n.file) AS place
       FROM   update_trace n
       WHERE  n.after_commissioning = 1) u
WHERE  u.place = 1  -- time and file of one trace, the newest
