-- rule:      hibernation-on
-- title:     休眠会把全部内存写入硬盘 | Hibernation writes the whole memory to the disk
-- severity:  medium
-- basis:     GB/T 22239-2019 8.1.4.10 剩余信息保护；涉密信息存储须受控（推断到交换区） | GB/T 22239-2019 8.1.4.10 residual information; classified information is stored under control (swap is inference) (C)
-- service_clause: 7.4.7.2
-- observed:  休眠镜像写入 {source}（{file}） | the image of hibernation goes to {source} ({file})
-- expected:  不休眠，或镜像所在的交换区已加密 | no hibernation, or its image goes to an encrypted area
-- remedy:    从 /etc/initramfs-tools/conf.d/resume 和内核参数中去掉 resume，执行 systemctl mask hibernate.target hybrid-sleep.target | Take resume out of /etc/initramfs-tools/conf.d/resume and of the kernel parameters, and run systemctl mask hibernate.target hybrid-sleep.target
-- empty:     compliant
-- complete:  -
-- on_fail:   lead
SELECT source    AS subject,
       source,
       min(file) AS file,
       CASE WHEN max(is_resume) = 0 THEN 1 ELSE min(is_encrypted) END AS ok
FROM   swap_area
GROUP  BY source
