-- rule:      swap-unencrypted
-- title:     内存内容会写入未加密的交换区 | Memory is swapped to an unencrypted area
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.10 剩余信息保护；涉密信息存储须受控（推断到交换区） | GB/T 22239-2019 8.1.4.10 residual information; classified information is stored under control (swap is inference) (C)
-- service_clause: 7.4.7.2
-- observed:  交换区 {source}（{kind}，{file}），{is_active?使用中:未使用} | swap {source} ({kind}, {file}), {is_active?in use:not in use}
-- expected:  已加密，或在内存中（zram） | encrypted, or in memory (zram)
-- remedy:    停用时执行 swapoff 并注释 /etc/fstab 中的该行；需要保留的在下次经审批的重装时加密 | To stop it run swapoff and comment the line in /etc/fstab out; what is to stay is encrypted at the next approved reinstall
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT source AS subject,
       source, kind,
       min(file) AS file,
       max(is_active) AS is_active,
       CASE WHEN kind = 'zram' THEN 1
            ELSE min(is_encrypted)
       END    AS ok
FROM   swap_area
GROUP  BY source, kind
