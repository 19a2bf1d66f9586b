-- rule:      monitor-not-running
-- title:     插拔实时监测未运行 | The monitor does not run
-- severity:  low
-- basis:     涉密单机宜记录移动存储介质的使用过程（推断，可由单位策略调整） | The use of media on a stand-alone terminal should be recorded as it happens (inference, the unit's policy may change it) (D)
-- service_clause: 7.4.7.5
-- observed:  监测进程 {running?正在运行:未运行}，有记录的运行 {runs} 次 | the monitor {running?runs:does not run}, runs on record: {runs}
-- expected:  mijiand 正在运行，或有其他主机审计产品记录介质使用 | mijiand runs, or another product records the use of media
-- remedy:    执行 systemctl enable --now mijiand；已由其他产品记录的，填写产品名称 | Run systemctl enable --now mijiand; if another product records it, write down which
-- empty:     unknown
-- complete:  process
-- on_fail:   lead
SELECT 'mijiand' AS subject,
       EXISTS (SELECT 1 FROM process WHERE name = 'mijiand') AS running,
       (SELECT count(*) FROM monitor_run)                    AS runs,
       EXISTS (SELECT 1 FROM process WHERE name = 'mijiand') AS ok
