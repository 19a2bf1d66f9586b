-- rule:      swap-on-disk
-- title:     /etc/fstab 启用了交换分区，可能残留敏感内容 | /etc/fstab uses swap, which may hold what was in memory
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.10 剩余信息保护（中性基线，推断） | GB/T 22239-2019 8.1.4.10 residual information (neutral baseline, inference) (D)
-- service_clause: 7.4.7.2
-- observed:  /etc/fstab 启用交换：{source} | /etc/fstab uses swap: {source}
-- expected:  /etc/fstab 不启用交换，或交换分区已加密 | no swap in /etc/fstab, or an encrypted one
-- remedy:    核实是否已加密；未加密的可注释该行并执行 swapoff，或在下次经审批的重装时加密 | See whether it is encrypted; if not, comment the line out and run swapoff, or encrypt it at the next approved reinstall
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT source AS subject,
       source,
       0      AS ok
FROM   fstab_entry
WHERE  type = 'swap'
GROUP  BY source
