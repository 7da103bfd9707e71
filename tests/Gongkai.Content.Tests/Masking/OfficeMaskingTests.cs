using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Content.Documents;
using Gongkai.Content.Masking;
using Gongkai.Content.Tests.Cleaning;
using Gongkai.Content.Tests.Documents;
using Gongkai.Content.Tests.Files;
using Gongkai.Domain.Review.Findings;

namespace Gongkai.Content.Tests.Masking;

/// <summary>去标识化 within office files.</summary>
public class OfficeMaskingTests
{
    private const string Secret = "450221198503041234";

    [Fact]
    [Requirement("R-SEC-06")]
    public void A_value_over_several_runs_goes_as_one_and_the_runs_keep_their_look()
    {
        var (bytes, places) = Masked(Containers.Docx("<w:p><w:r><w:t>证号4502</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>2119850304</w:t></w:r><w:r><w:t>1234，电话13812345678完</w:t></w:r></w:p>"), "a.docx");
        Assert.Equal(["ID", "PHONE"], places.Select(p => p.Rule.Code));
        Assert.Contains("证号450***********1234，电话138****5678完", DocxReader.Read(new MemoryStream(bytes), (_, _) => "/x").Body.ToString().Replace("<b>", "").Replace("</b>", "").Replace("<strong>", "").Replace("</strong>", ""));
        Assert.Contains("<w:b", OfficeSamples.Laid(bytes));
    }

    [Fact]
    [Requirement("R-SEC-06")]
    public void Remarks_headers_links_fields_and_other_parts_are_masked_too()
    {
        const string word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        var file = Containers.Docx($"<w:p><w:r><w:instrText>HYPERLINK \"tel:13812345678\"</w:instrText></w:r><w:del><w:r><w:delText>{Secret}</w:delText></w:r></w:del></w:p>",
            ("word/header1.xml", Encoding.UTF8.GetBytes($"<w:hdr {word}><w:p><w:r><w:t>{Secret}</w:t></w:r></w:p></w:hdr>")),
            ("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="tel:13812345678" TargetMode="External"/></Relationships>""")));
        var laid = OfficeSamples.Laid(Masked(file, "a.docx").Bytes);
        Assert.DoesNotContain(Secret, laid);
        Assert.DoesNotContain("13812345678", laid);
    }

    [OfficeFact]
    public void Cells_with_numbers_and_with_formulas_become_masked_text()
    {
        var (bytes, places) = Masked(OfficeSamples.Xlsx(), "a.xlsx");
        Assert.Single(places);
        Assert.DoesNotContain("13812345678", OfficeSamples.Laid(bytes));
        Assert.Contains("138****5678", OfficeSamples.Laid(bytes));
        Assert.Contains("小三", OfficeSamples.Laid(bytes));
    }

    [Fact]
    public void A_mask_that_does_not_hold_leaves_no_file()
    {
        var moody = 0;
        var outcome = OfficeMasking.Of(Containers.Docx($"<w:p><w:r><w:t>{Secret}</w:t></w:r></w:p><w:p><w:r><w:t>又{Secret}</w:t></w:r></w:p>"), "a.docx", text => moody++ == 0 ? Mask(text) : new(text, []));
        Assert.Equal("MASK-PROOF", Assert.IsType<OfficeNotMasked>(outcome).Refusal.Code);
        Assert.Equal("MASK-KIND", Assert.IsType<OfficeNotMasked>(OfficeMasking.Of(new MemoryStream("文字"u8.ToArray()), "a.txt", Mask)).Refusal.Code);
        Assert.Equal("MASK-BROKEN", Assert.IsType<OfficeNotMasked>(OfficeMasking.Of(Containers.Docx("<w:p>"), "a.docx", Mask)).Refusal.Code);
    }

    private static (byte[] Bytes, IReadOnlyList<MaskedPlace> Places) Masked(Stream file, string name)
    {
        var outcome = OfficeMasking.Of(file, name, Mask);
        Assert.True(outcome is MaskedOffice, (outcome as OfficeNotMasked)?.Refusal.Sentence);
        return (((MaskedOffice)outcome).Bytes, ((MaskedOffice)outcome).Places);
    }

    private static MaskedText Mask(string text) =>
        TextMasking.Apply(text, [.. Regex.Matches(text, "[0-9]{18}|[0-9]{11}").Select(m => new ContentFinding(new(m.Length == 18 ? "PII-ID" : "PII-PHONE", "", FindingSeverity.Block, ""), m.Index, m.Length, "", ""))]);
}
