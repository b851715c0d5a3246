// SPDX-License-Identifier: GPL-3.0-or-later
#include "apps/console/font_warm_up.h"

#ifdef NUDGESCRIBE_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace nudge {

FontWarmUp::FontWarmUp()
{
#ifdef NUDGESCRIBE_FONTCONFIG
    m_thread = std::thread([] { FcInit(); });
#endif
}

FontWarmUp::~FontWarmUp()
{
    wait();
}

void FontWarmUp::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace nudge
