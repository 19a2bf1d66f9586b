-- rule:      kernel-rescue-boot
-- title:     系统以救援或单用户方式启动 | The system was booted for rescue or a single user
-- severity:  medium
-- basis:     登录必须经过身份鉴别，救援方式可绕过口令（由身份鉴别要求推断，另见公开基线的可信启动一组） | Logging in takes authentication, which rescue modes pass by (after the requirements of authentication and the trusted-boot group of a published baseline) (C)
-- service_clause: 7.4.7.2
-- observed:  启动参数 {name}={value} | kernel parameter {name}={value}
-- expected:  正常启动 | an ordinary boot
-- remedy:    核实救援启动的审批和操作人；正常重启后再核查一次，并设置 GRUB 口令 | Ask who booted it so and with whose approval; audit once more after an ordinary boot, and set a GRUB password
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT name     AS subject,
       name,
       max(value) AS value,
       CASE WHEN name NOT IN ('init', 'systemd.unit') THEN 0
            WHEN sum(value LIKE 'rescue%' OR value LIKE 'emergency%' OR value LIKE '%sh') > 0 THEN 0
            WHEN count(value) < count(*) THEN NULL
            ELSE 1
       END      AS ok
FROM   kernel_parameter
WHERE  name IN ('single', 'S', '1', 's', 'emergency', 'rescue', 'rd.break', 'init', 'systemd.unit')
GROUP  BY name
