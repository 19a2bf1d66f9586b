-- rule:      audit-rules-not-loaded
-- title:     审计规则文件与内核中的规则不一致 | The kernel holds other audit rules than the files say
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.3 安全审计（中性基线）：审计覆盖到每个用户，保护审计进程，防止未经授权的中断 | GB/T 22239-2019 8.1.4.3 audit (neutral baseline): every user is audited, auditing is protected against unauthorised interruption (C)
-- service_clause: 7.4.7.5
-- observed:  {rule}（{file} 第 {line} 行）：文件中有 {in_files} 条，内核中有 {in_kernel} 条 | {rule} ({file} line {line}): {in_files} in the files, {in_kernel} in the kernel
-- expected:  规则文件中的每一条都已载入内核，内核中没有文件以外的规则 | every rule of the files is loaded, and the kernel holds no other
-- remedy:    执行 augenrules --load 后复核；规则已锁定（-e 2）的须重启；内核中多出的规则查明由谁载入 | Run augenrules --load and look again; locked rules (-e 2) take a reboot; find out who loaded the ones that no file has
-- empty:     not_applicable
-- complete:  audit_rule audit_kernel_rule
-- on_fail:   deviation
SELECT coalesce(f.normal, f.text) AS subject,
       max(f.text) AS rule,
       count(*) AS in_files,
       (SELECT count(*) FROM audit_kernel_rule k WHERE k.normal = f.normal) AS in_kernel,
       max(f.file) AS file,
       max(f.line) AS line,
       CASE WHEN max(f.normal) IS NULL THEN NULL
            WHEN EXISTS (SELECT 1 FROM audit_kernel_rule k WHERE k.normal = f.normal) THEN 1
            WHEN EXISTS (SELECT 1 FROM audit_kernel_rule k WHERE k.kind <> 'control' AND k.normal IS NULL) THEN NULL
            ELSE 0
       END AS ok
FROM   audit_rule f
WHERE  f.kind <> 'control'
GROUP  BY coalesce(f.normal, f.text)
UNION ALL
SELECT 'kernel: ' || coalesce(k.normal, k.text),
       max(k.text), 0, count(*), '—', '—',
       CASE WHEN max(k.normal) IS NULL OR EXISTS (SELECT 1 FROM audit_rule f WHERE f.kind <> 'control' AND f.normal IS NULL) THEN NULL
            ELSE 0
       END
FROM   audit_kernel_rule k
WHERE  k.kind <> 'control' AND NOT EXISTS (SELECT 1 FROM audit_rule f WHERE f.kind <> 'control' AND f.normal = k.normal)
GROUP  BY coalesce(k.normal, k.text)
