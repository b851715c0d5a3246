// SPDX-License-Identifier: GPL-3.0-or-later
// Highway is used as headers alone. These are the functions of its library that dynamic dispatch calls, and its tests;
// the library itself calibrates a benchmark timer while it is loaded, which held up the console's first window by 4 ms.
#include <hwy/targets.h>

#include <atomic>

namespace hwy {
namespace {

std::atomic<int64_t> onlyTargets = 0; ///< 0: all

/// What each target may use stands in hwy/ops/set_macros-inl.h. GCC and clang ask the system too whether it saves the
/// wide registers.
int64_t targetsOfProcessor()
{
    int64_t targets = HWY_STATIC_TARGET;
#if HWY_ARCH_X86
    __builtin_cpu_init();
    const bool ssse3 = __builtin_cpu_supports("ssse3");
    const bool sse4 = ssse3 && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("sse4.2") &&
                      __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("aes");
    const bool avx2 = sse4 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                      __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("fma");
    const bool avx3 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512cd");
    targets |= (ssse3 ? HWY_SSSE3 : 0) | (sse4 ? HWY_SSE4 : 0) | (avx2 ? HWY_AVX2 : 0) | (avx3 ? HWY_AVX3 : 0);
#endif
    return targets;
}

} // namespace

HWY_DLLEXPORT int64_t SupportedTargets()
{
    const int64_t only = onlyTargets;
    return only ? only : targetsOfProcessor();
}

HWY_DLLEXPORT void SetSupportedTargetsForTest(int64_t targets)
{
    onlyTargets = targets;
    GetChosenTarget().DeInit();
}

HWY_DLLEXPORT ChosenTarget &GetChosenTarget()
{
    static ChosenTarget chosen;
    return chosen;
}

} // namespace hwy
