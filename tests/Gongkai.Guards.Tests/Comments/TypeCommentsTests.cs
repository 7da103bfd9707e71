using Gongkai.Domain.Acts;

namespace Gongkai.Guards.Tests.Comments;

public class TypeCommentsTests
{
    [Fact]
    public void Every_public_type_of_the_domain_says_what_it_is() => Holds.Nowhere(TypeComments.Missing(typeof(IAct).Assembly));

    [Fact]
    public void Every_public_type_of_content_handling_says_what_it_is() => Holds.Nowhere(TypeComments.Missing(typeof(Content.Html.SafeHtml).Assembly));

    [Fact]
    public void A_silent_type_is_seen() => Assert.Equal(
        ["N.Silent has no comment: say what it is and where it comes from.", "N.Absent has no comment: say what it is and where it comes from."],
        TypeComments.Missing(["N.Said", "N.Silent", "N.Absent"],
            """<doc><members><member name="T:N.Said"><summary>A word.</summary></member><member name="T:N.Silent"><summary> </summary></member></members></doc>"""));
}
