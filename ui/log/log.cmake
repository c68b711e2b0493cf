# SPDX-License-Identifier: GPL-3.0-or-later
# What the log page is made of.
set(log ${CMAKE_CURRENT_LIST_DIR})
target_sources(ui PRIVATE
    ${log}/../models/filterparts.cpp
    ${log}/../models/filtertime.h ${log}/../models/filtertime.cpp
    ${log}/../models/logcells.h ${log}/../models/logcells.cpp
    ${log}/../widgets/flowlayout.h ${log}/../widgets/flowlayout.cpp
    ${log}/../widgets/savedfilters.h ${log}/../widgets/savedfilters.cpp
    ${log}/adviceline.h ${log}/adviceline.cpp
    ${log}/capturebar.h ${log}/capturebar.cpp
    ${log}/colourrules.h ${log}/colourrules.cpp
    ${log}/colourrulesdialog.h ${log}/colourrulesdialog.cpp
    ${log}/colourrulesmodel.h ${log}/colourrulesmodel.cpp
    ${log}/diffmodel.h ${log}/diffmodel.cpp
    ${log}/diskview.h ${log}/diskview.cpp
    ${log}/eventshape.h ${log}/eventshape.cpp
    ${log}/journalmodel.h ${log}/journalmodel.cpp
    ${log}/journalplan.h ${log}/journalplan.cpp
    ${log}/jsondiff.h ${log}/jsondiff.cpp
    ${log}/latest.h
    ${log}/logcapture.h ${log}/logcapture.cpp
    ${log}/logdelegate.h ${log}/logdelegate.cpp
    ${log}/logdetail.h ${log}/logdetail.cpp ${log}/logdetailtabs.cpp
    ${log}/logpace.h ${log}/logpace.cpp
    ${log}/logrecorder.h ${log}/logrecorder.cpp
    ${log}/logtable.h ${log}/logtable.cpp
    ${log}/logtools.h ${log}/logtools.cpp
    ${log}/notedtable.h ${log}/notedtable.cpp
    ${log}/payloadtext.h ${log}/payloadtext.cpp
    ${log}/payloadview.h ${log}/payloadview.cpp
    ${log}/recordcontrol.h ${log}/recordcontrol.cpp
    ${log}/recordfile.h ${log}/recordfile.cpp
    ${log}/recording.h ${log}/recording.cpp
    ${log}/replaydialog.h ${log}/replaydialog.cpp
    ${log}/replayer.h ${log}/replayer.cpp
    ${log}/refusaladvice.h ${log}/refusaladvice.cpp
    ${log}/rowsnippets.h ${log}/rowsnippets.cpp
    ${log}/savejob.h ${log}/savejob.cpp
    ${log}/shapemodel.h ${log}/shapemodel.cpp
    ${log}/takenoffer.h ${log}/takenoffer.cpp
)
