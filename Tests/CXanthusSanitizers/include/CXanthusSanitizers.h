#ifndef C_XANTHUS_SANITIZERS_H
#define C_XANTHUS_SANITIZERS_H

const char *__tsan_default_suppressions(void);

#endif
