-- rule:      password-root-exempt
-- title:     口令质量检查不约束 root | Password quality does not bind root
-- severity:  low
-- basis:     GB/T 22239-2019 8.1.4.1 身份鉴别（中性基线）：鉴别信息有复杂度要求，对管理员同样适用（推断） | GB/T 22239-2019 8.1.4.1 identification (neutral baseline): complexity holds for administrators too (inference) (D)
-- service_clause: 7.4.7.2
-- observed:  服务 {service}（模块 {module}）检查 root 设置的口令：{root_too?是:否，只警告} | service {service} (module {module}) binds root too: {root_too?yes:no, it only warns}
-- expected:  root 设置口令时同样检查 | passwords set by root are checked as well
-- remedy:    在 /etc/security/pwquality.conf 中加入 enforce_for_root | Add enforce_for_root to /etc/security/pwquality.conf
-- empty:     unknown
-- complete:  -
-- on_fail:   deviation
SELECT service  AS subject,
       service, module, root_too,
       -- What a module of a desktop's maker asks for, nobody has published.
       CASE WHEN min_length IS NOT NULL OR min_classes IS NOT NULL THEN root_too END AS ok
FROM   password_quality
WHERE  enforced = 1
